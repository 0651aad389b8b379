using System.Globalization;
using Monitoring.Evidence;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>The files that go with words in a case: checked, kept and scanned as evidence is, under the party that gives them, before the words are sent.</summary>
public sealed class CaseFiles(FileBook files, TakeInFile take, CaseRows rows, Blobs blobs)
{
    /// <summary>The most files that go with one statement.</summary>
    public const int MostFiles = 10;

    /// <summary>What a file may be.</summary>
    public static IReadOnlyList<FileKind> Kinds { get; } = Enum.GetValues<FileKind>();

    /// <summary>Under whom the files of a side are kept: the party; for who is none, the case. Null for those who give none.</summary>
    public static string? OwnerOf(Complaint complaint, CaseSide side) => side switch
    {
        CaseSide.Respondent => complaint.RespondentId,
        CaseSide.Complainant => complaint.Complainant is { } who ? who.PartyId ?? complaint.Id : null,
        _ => null,
    };

    /// <summary>Takes in a file for words that are not sent yet.</summary>
    /// <param name="words">For which words.</param>
    /// <param name="content">Read in constant memory; not to its end when the file is not taken.</param>
    /// <param name="claimedName">The name as the browser sent it.</param>
    /// <param name="cancellation">The upload broke off; once the file is in whole it is no longer heard.</param>
    /// <returns>The file, or what its owner reads when it is refused.</returns>
    public async Task<(CaseFile? File, LocalText? Refused)> Take(UnsentWords words, Stream content, string claimedName, CancellationToken cancellation)
    {
        var (file, refused) = await take.Keep(words.Request, words.Use, content, claimedName, words.Person, Kinds, cancellation);
        return (file is null ? null : new CaseFile(file.Name, file.Sha256, file.Size, words.Owner), refused);
    }

    /// <summary>Those of these hashes that this person gave for these words and that nothing is the matter with, in that order: a form can name no other file.</summary>
    public async Task<IReadOnlyList<CaseFile>> Given(UnsentWords words, IEnumerable<string> hashes, CancellationToken cancellation)
    {
        var given = new List<CaseFile>();
        foreach (var sha256 in hashes.Distinct().Take(MostFiles + 1))
        {
            if (await files.Find(words.Owner, sha256, cancellation) is { } file && file.Uses.FirstOrDefault(words.Is) is { } use
                && files.StandingOf(file) is FileStanding.Clean or FileStanding.NotScanned or FileStanding.Waiting)
            {
                given.Add(new CaseFile(use.Name, sha256, file.Size, words.Owner));
            }
        }

        return given;
    }

    /// <summary>Lets go of a file that does not go with these words after all; harmless when repeated. What was said in the case before keeps its files: who gave evidence cannot take it away.</summary>
    public async Task Drop(UnsentWords words, string sha256, CancellationToken cancellation)
    {
        if (Key.IsValidPart(sha256) && await files.Find(words.Owner, sha256, cancellation) is { } file && file.Uses.Any(words.Is)
            && !await rows.HasFile(words.CaseId, words.Owner, sha256, cancellation))
        {
            await files.Release(words.Owner, sha256, words.Is, cancellation);
        }
    }

    /// <summary>Opens a file. The caller has seen to it that the reader may have it.</summary>
    public async Task<FileOpening> Open(CaseFile file, CancellationToken cancellation)
    {
        if (file.PartyId is { } owner)
        {
            return await files.Open(owner, file.Sha256, cancellation);
        }

        return await blobs.Open(ContainerNames.Documents, file.Sha256, cancellation) is { } content
            ? new FileOpening(FileStanding.Clean, content) : new FileOpening(FileStanding.NotFound);
    }
}
