using Monitoring.Register;

namespace Monitoring.Letters.Digests;

/// <summary>Decides whether a letter that could leave now waits for the next digest, as there are more letters to its contact or more may come that day.</summary>
public sealed class GatherLetters(UnderWay underWay, DigestBook digests, TimeProvider clock)
{
    /// <summary>The letters of an owner with this one gathered; null when it leaves by itself, now.</summary>
    /// <param name="owner">Whose letters.</param>
    /// <param name="letters">The letters.</param>
    /// <param name="letter">The one that could leave.</param>
    /// <param name="party">To which party; null when it is no longer there.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<Correspondence?> Gather(LetterOwner owner, Correspondence letters, LetterTrace letter, Party? party, CancellationToken cancellation)
    {
        // Who is no contact any more, or a colleague to whom a request was passed on, gets no digest.
        if (!LetterStep.MayJoin(letter.Step) || party?.Contact(letter.Contact) is null)
        {
            return null;
        }

        return letters.Letters.Count(l => l.Waits && l.Contact == letter.Contact && LetterStep.MayJoin(l.Step)) > 1 || await underWay.HasMoreThan(owner, party, cancellation)
            ? letters.Gather(letter.Step, letter.Contact, DigestId.DayFor(clock.GetUtcNow()))
            : null;
    }

    /// <summary>After it was saved, and at each look of its owner: the digest finds it, and runs.</summary>
    public Task SeeTo(LetterOwner owner, string partyId, Correspondence letters, CancellationToken cancellation) => digests.SeeTo(owner, partyId, letters, cancellation);
}
