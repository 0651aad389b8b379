using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>Tells a party that the virus scanner refused one of its files, or the secretariaat destroyed it, and what it can do: one letter for each item that the file was given for, to who gave it and to all contacts.</summary>
public sealed class TellOfLostFile(
    RequestBook requests, PartyRegister register, Table<Round> rounds, FrameworkLibrary frameworks, RequestLetters letters, IWorkflows workflows, TimeProvider clock)
{
    private static readonly LocalText Replace = new(
        "Maak het bestand opnieuw of kies een ander, en zet dat bij dit onderdeel. Tot dan is het onderdeel niet volledig.",
        "Make the file anew or choose another, and add that to this item. Until then the item is not complete.");

    private static readonly LocalText Redeclare = new(
        "Maak het bestand opnieuw of kies een ander, zet dat bij dit onderdeel en verklaar daarna opnieuw: in uw eerdere verklaring staat het geweigerde bestand.",
        "Make the file anew or choose another, add that to this item and then declare anew: your earlier declaration names the refused file.");

    private static readonly LocalText ReplaceDestroyed = new(
        "Staat er nu geen ander bestand bij dit onderdeel? Kies er dan een en zet dat erbij. Tot dan is het onderdeel niet volledig.",
        "Is there no other file at this item now? Then choose one and add it. Until then the item is not complete.");

    private static readonly LocalText RedeclareDestroyed = new(
        "Kies een ander bestand, zet dat bij dit onderdeel en verklaar daarna opnieuw: in uw eerdere verklaring staat het vernietigde bestand.",
        "Choose another file, add that to this item and then declare anew: your earlier declaration names the destroyed file.");

    private static readonly LocalText Wait = new(
        "U hoeft nu niets te sturen. Het secretariaat beoordeelt uw verklaring al en ziet dat dit bestand er niet meer is. Als het nodig is, vraagt het u om een aanvulling.",
        "You need not send anything now. The secretariat is reviewing your declaration already and sees that this file is gone. If need be it asks you to add to your evidence.");

    /// <summary>Writes the letters, before the file is taken out of the drafts; harmless when repeated. Where the party took the file out or replaced it itself there is nothing to tell.</summary>
    public Task Refused(EvidenceFile file, CancellationToken cancellation) => Tell(file, byGiver: true, LetterStep.FileRefusedOf, Standing, cancellation);

    /// <summary>Writes the letters that the secretariaat had a file destroyed; harmless when repeated. Also to who took the file out meanwhile: its content was seen to be wrong.</summary>
    /// <remarks>That may be long after it was given: the contacts are told, also when who gave it has left or it came by post.</remarks>
    public Task Destroyed(EvidenceFile file, CancellationToken cancellation) => Tell(file, byGiver: false, LetterStep.FileDestroyedOf, Left, cancellation);

    private async Task Tell(
        EvidenceFile file, bool byGiver, Func<string, string, string> stepOf, Func<EvidenceRequest, string, string, CancellationToken, Task<LocalText?>> todoOf, CancellationToken cancellation)
    {
        if ((await register.Find(file.PartyId, cancellation))?.Value is not { } party)
        {
            return;
        }

        foreach (var use in file.Uses.Where(use => use.IsEvidence && use.ItemKey != PostedAnswer.Use && (!byGiver || IsReached(party, use.By))))
        {
            await Tell(party, use, stepOf(use.ItemKey, file.Sha256), request => todoOf(request, use.ItemKey, file.Sha256, cancellation), cancellation);
        }
    }

    private async Task Tell(Party party, FileUse use, string step, Func<EvidenceRequest, Task<LocalText?>> todoOf, CancellationToken cancellation)
    {
        var id = new RequestKey(use.RoundId, party.Id);
        while (await requests.Find(id, cancellation) is { Value.HasEnded: false } stored)
        {
            var request = stored.Value;
            if (!request.Letters.ContactsOf(step).Any())
            {
                if (await todoOf(request) is not { } todo)
                {
                    return;
                }

                var round = (await rounds.Find(Round.KeyOf(id.RoundId), cancellation))!.Value;
                var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
                var item = framework.ItemsFor(request.PartyKind, request.Products ?? []).FirstOrDefault(asked => asked.Key == use.ItemKey);
                var (next, rows) = await letters.Write(
                    request, round, framework, step, [.. IsReached(party, use.By) ? [use.By] : Array.Empty<string>(), .. party.Contacts.Select(contact => contact.Id)], clock.GetUtcNow(), cancellation,
                    more: new Dictionary<string, LocalText>
                    {
                        ["file"] = new(use.Name, use.Name),
                        ["item"] = item?.TitleWithProduct() ?? new LocalText(use.ItemKey, use.ItemKey),
                        ["todo"] = todo,
                    });
                if (await requests.Save(stored, next, rows, cancellation) != Written.Done)
                {
                    continue;
                }
            }

            await workflows.Nudge(id.Process, cancellation);
            return;
        }
    }

    private static bool IsReached(Party party, string giver) => Pass.Is(giver) || party.Contact(giver) is not null;

    // What the party can do; null when neither its draft nor what it declared last names the file any more.
    private async Task<LocalText?> Standing(EvidenceRequest request, string itemKey, string sha256, CancellationToken cancellation)
    {
        var draft = (await requests.Answers(request.Id, cancellation)).GetValueOrDefault(itemKey)?.Value;
        var names = await IsDeclared(request, itemKey, sha256, cancellation);
        return draft?.Files.Any(f => f.Sha256 == sha256) != true && !names ? null
            : !request.MayAnswer ? Wait
            : names ? Redeclare
            : Replace;
    }

    private async Task<LocalText?> Left(EvidenceRequest request, string itemKey, string sha256, CancellationToken cancellation) =>
        !request.MayAnswer ? Wait
            : await IsDeclared(request, itemKey, sha256, cancellation) ? RedeclareDestroyed
            : ReplaceDestroyed;

    private async Task<bool> IsDeclared(EvidenceRequest request, string itemKey, string sha256, CancellationToken cancellation) =>
        request.Attestations > 0
        && await requests.FindAttestation(request.Id, request.Attestations, cancellation) is { } declared
        && AttestedDocument.Read(declared.Document).Answers.Any(answer => answer.Item == itemKey && answer.Files.Any(f => f.Sha256 == sha256));
}
