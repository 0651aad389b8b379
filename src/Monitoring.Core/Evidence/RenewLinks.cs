using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>Revokes all links to a request, with the sessions begun by them, and sends every contact, and every colleague to whom it was passed on, a new one: a link went to the wrong person.</summary>
public sealed class RenewLinks(
    RequestBook requests, PassBook passes, Table<Round> rounds, PartyRegister register, FrameworkLibrary frameworks, RequestLetters letters, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>Renews the links; the same form twice does so once.</summary>
    /// <param name="id">The request.</param>
    /// <param name="generation">The generation that the form showed.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>Whether the links of that generation no longer work; false when there is no such request, or it has ended and its links with it.</returns>
    public async Task<bool> Renew(RequestKey id, int generation, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { Value.HasEnded: false } stored)
        {
            if (stored.Value.LinkGeneration == generation)
            {
                var round = (await rounds.Find(Round.KeyOf(id.RoundId), cancellation))!.Value;
                var contacts = (await register.Find(id.PartyId, cancellation))?.Value.Contacts.Select(c => c.Id).ToList() ?? [];
                var renewed = stored.Value with { LinkGeneration = generation + 1 };
                var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
                var now = clock.GetUtcNow();
                var (next, rows) = await letters.Write(renewed, round, framework, LetterStep.NewLinkOf(renewed.LinkGeneration), contacts, now, cancellation);
                List<(Stored<Pass> Old, Pass Next)> colleagues = [];
                foreach (var pass in (await passes.Of(id, cancellation)).Where(pass => pass.Value.RevokedAt is null))
                {
                    colleagues.Add((pass, pass.Value with { Letters = pass.Value.Letters + 1 }));
                    (next, var more) = await letters.PassOn(next, round, framework, colleagues[^1].Next, now, cancellation);
                    rows = [.. rows, .. more];
                }

                var written = await requests.Save(stored, next, rows, cancellation, batch => colleagues.ForEach(pass => batch.Replace(pass.Old, pass.Next)));
                if (written != Written.Done)
                {
                    continue;
                }
            }

            await workflows.Nudge(id.Process, cancellation);
            return true;
        }

        return false;
    }
}
