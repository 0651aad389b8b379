using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>That a contact of a party passed a request on to a colleague, who got a link of an own until it is taken back.</summary>
/// <remarks>
/// It holds no more of the colleague than the letter needs: a name and an address, of this request only. It goes with the request:
/// retention deletes it with the request's letters, and a search for a person (AVG 15) finds it under the request of the party.
/// </remarks>
[Shape("pass")]
public sealed record Pass : Row, IRow<Pass>
{
    /// <summary>The most links that colleagues of one party can have in one round, those taken back included.</summary>
    public const int Most = 20;

    /// <summary>The most letters with the link that a colleague gets because somebody asked for it again.</summary>
    public const int MostLetters = 10;

    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Stands for the colleague in keys, links and answers, as the id of a contact does: <see cref="IdOf"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The colleague's name, as the contact gave it.</summary>
    public required string Name { get; init; }

    /// <summary>The colleague's address.</summary>
    public required string Email { get; init; }

    /// <summary>The id of the contact who passed it on.</summary>
    public required string By { get; init; }

    /// <summary>The name of that contact at the time.</summary>
    public required string ByName { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many letters with the link were written: the first, and each that was asked for again.</summary>
    public int Letters { get; init; } = 1;

    /// <summary>When it was taken back; the link and the session with it ended that moment.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Who took it back: the id of a contact, or an address of the secretariaat.</summary>
    public string? RevokedBy { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(new RequestKey(RoundId, PartyId), Id);

    /// <summary>The key of a pass.</summary>
    public static Key KeyOf(RequestKey request, string id) => new(request.Partition, Key.Join("pass", request.PartyId, id));

    /// <summary>How the row keys of a party's passes begin.</summary>
    public static string PrefixOf(string partyId) => Key.Join("pass", partyId) + "|";

    /// <summary>
    /// The id of a colleague: of the address and how many times it was passed on to that address, so that a link which was taken
    /// back does not come to life again.
    /// </summary>
    public static string IdOf(RequestKey request, string email, int time) =>
        "p" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request}~{Contact.Of("", email).Email}")))[..10]
        + "-" + time.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether an id is that of a colleague, and not of a contact in the register or an address of the secretariaat.</summary>
    public static bool Is(string id) => id.StartsWith('p') && !PostedAnswer.IsDesk(id);

    /// <summary>The colleague as somebody to whom a letter goes.</summary>
    public Contact ToContact() => new(Id, Name, Email);
}
