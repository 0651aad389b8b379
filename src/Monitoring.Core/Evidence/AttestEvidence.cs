using System.Security.Cryptography;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>A named person of a party declares what it answered, seeing exactly what is declared.</summary>
public sealed class AttestEvidence(
    RequestBook requests, PostBook posts, FileBook files, StartedRounds rounds, PartyRegister register, FrameworkLibrary frameworks, RequestLetters letters, PersonIndex people, GiveAnswer give, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>The words of the declaration.</summary>
    public static LocalText Declaration { get; } = new(
        "Ik verklaar namens de organisatie dat deze antwoorden en bestanden juist en volledig zijn, en dat ik bevoegd ben dit te verklaren.",
        "On behalf of the organisation I declare that these answers and files are correct and complete, and that I am authorised to declare so.");

    /// <summary>
    /// A short proof of what a page showed: of the answers, not of who declares. The question follows from the item, and older declarations do
    /// not hold it: the proof is the same with and without it.
    /// </summary>
    public static string Seen(IReadOnlyList<AttestedAnswer> answers) => Json.ProofOf(answers.Select(answer => answer with { Question = null }));

    /// <summary>What would be declared now, and whether it is complete.</summary>
    public async Task<(IReadOnlyList<AttestedAnswer> Answers, bool Complete)> Preview(EvidenceRequest request, Framework framework, CancellationToken cancellation)
    {
        var answers = await requests.Answers(request.Id, cancellation);
        var items = framework.ItemsFor(request.PartyKind, request.Products ?? []);
        return ([.. items.Where(item => answers.ContainsKey(item.Key)).Select(item => answers[item.Key].Value.Attested(item))],
            items.All(item => answers.GetValueOrDefault(item.Key)?.Value.Answers(item) == true));
    }

    /// <summary>Keeps the declaration.</summary>
    /// <param name="id">The request.</param>
    /// <param name="who">Who declares.</param>
    /// <param name="number">Which declaration the form was for, counted from 1: the same form twice is one.</param>
    /// <param name="seen">What the page showed: <see cref="Seen"/>.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <param name="entry">Who of the secretariaat enters it when it came by post; null when the party declares by its link.</param>
    public async Task<AttestOutcome> Attest(RequestKey id, Declarant who, int number, string seen, CancellationToken cancellation, PostEntry? entry = null)
    {
        while (await requests.Find(id, cancellation) is { } stored)
        {
            var request = stored.Value;
            if (number >= 1 && request.Attestations >= number)
            {
                // The first time may have been cut off before its nudge. A colleague may have had the same number: then the same was declared, or this one was not.
                await workflows.Nudge(id.Process, cancellation);
                var before = await Declared(id, number, cancellation);
                return entry is not null ? before?.Post?.Number == entry.Number ? AttestOutcome.Kept : AttestOutcome.Overtaken
                    : before is not null && Seen(before.Answers) == seen ? AttestOutcome.Kept : AttestOutcome.Changed;
            }

            if (!request.MayAnswer)
            {
                return AttestOutcome.NotOpen;
            }

            var posted = entry is null ? null : await posts.OnDesk(request, cancellation);
            if (entry is not null && Refusal(entry, posted?.Value, await ScanOf(id, posted?.Value, cancellation)) is { } refusal)
            {
                return refusal;
            }

            // A file that was refused or blocked while the review kept the draft as it was is still in it.
            if (request.Attestations > 0 && await give.TakeOut(id, cancellation))
            {
                continue;
            }

            var round = await rounds.Get(id.RoundId, cancellation);
            var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
            var (answers, complete) = await Preview(request, framework, cancellation);
            if (!complete)
            {
                return AttestOutcome.Incomplete;
            }

            if (Seen(answers) != seen || number != request.Attestations + 1)
            {
                return AttestOutcome.Changed;
            }

            if (await Keep(stored, round, framework, who, answers, correction: null, cancellation, posted, entry?.By))
            {
                return AttestOutcome.Kept;
            }
        }

        return AttestOutcome.NotFound;
    }

    /// <summary>
    /// A named person says what is wrong in what was declared, after the review began. It is a declaration of its own, with the answers as
    /// they were; the review stops until the secretariaat has seen it, and meanwhile the party can change its answers. One at a time: the next can come
    /// when this one was judged.
    /// </summary>
    /// <param name="id">The request.</param>
    /// <param name="who">Who corrects.</param>
    /// <param name="number">Which declaration the form was for, counted from 1: the same form twice is one.</param>
    /// <param name="words">What is wrong, and how it is.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<AttestOutcome> Correct(RequestKey id, Declarant who, int number, string words, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { } stored)
        {
            var request = stored.Value;
            if (number >= 1 && request.Attestations >= number)
            {
                // The first time may have been cut off before its nudge.
                await workflows.Nudge(id.Process, cancellation);
                return await Declared(id, number, cancellation) is { } before && before.Correction == words && before.Contact == who.Contact && before.Name == who.Name
                    ? AttestOutcome.Kept : AttestOutcome.Changed;
            }

            if (request.Status != RequestStatus.InReview || await requests.FindAttestation(id, request.Attestations, cancellation) is not { } declared)
            {
                return AttestOutcome.NotOpen;
            }

            if (!request.MayCorrect)
            {
                return AttestOutcome.CorrectedBefore;
            }

            var round = await rounds.Get(id.RoundId, cancellation);
            var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
            if (await Keep(stored, round, framework, who, AttestedDocument.Read(declared.Document).Answers, words, cancellation))
            {
                await give.TakeOut(id, cancellation);
                return AttestOutcome.Kept;
            }
        }

        return AttestOutcome.NotFound;
    }

    private async Task<AttestedDocument?> Declared(RequestKey id, int number, CancellationToken cancellation) =>
        await requests.FindAttestation(id, number, cancellation) is { } attestation ? AttestedDocument.Read(attestation.Document) : null;

    // Whether it was kept; not when somebody was first, and all has to be looked at again.
    private async Task<bool> Keep(
        Stored<EvidenceRequest> stored, Round round, Framework framework, Declarant who, IReadOnlyList<AttestedAnswer> answers, string? correction, CancellationToken cancellation,
        Stored<PostedAnswer>? posted = null, string? enteredBy = null)
    {
        var (id, request) = (stored.Value.Id, stored.Value);
        await people.NoteDeclarant(id.PartyId, who.Name, cancellation);
        var post = posted is { Value: var p } ? new AttestedPost(p.Number, p.ReceivedOn, request.IsInTime(p.ReceivedOn), p.Way, p.Scan, enteredBy!) : null;
        var attestation = Make(request, round, framework, who, answers, correction, post);
        // All contacts, and the colleague who declares by an own link.
        var contacts = ((await register.Find(id.PartyId, cancellation))?.Value.Contacts.Select(c => c.Id) ?? []).Concat(Pass.Is(who.Contact) ? [who.Contact] : []).ToList();
        var submitted = request with
        {
            Status = RequestStatus.Submitted,
            Attestations = attestation.Number,
            Corrections = correction is null ? request.Corrections : [.. request.Corrections, new Correction(attestation.Number, request.Asking)],
            SubmittedAt = attestation.At,
            DeclaredOn = request.DeclaredOn ?? post?.ReceivedOn ?? Calendar.Amsterdam.Day(attestation.At),
            OnDeskSince = post is null ? request.OnDeskSince : null,
            OnDeskTasked = post is null && request.OnDeskTasked,
            Receipt = attestation.Receipt,
            DeferralsDecided = request.DeferralsAsked,
            Letters = request.Letters.DropPending(attestation.At, [.. request.StandingLetters()]),
        };
        var (next, rows) = await letters.Write(
            submitted, round, framework, post is null ? LetterStep.ReceiptOf(attestation.Number) : LetterStep.ReceiptByPostOf(attestation.Number), contacts, attestation.At, cancellation, AttestedDocument.Read(attestation.Document));
        var written = await requests.Save(stored, next, rows, cancellation, batch =>
        {
            batch.Insert(attestation);
            if (posted is not null)
            {
                batch.Replace(posted, posted.Value with { Attestation = attestation.Number, SettledBy = enteredBy, SettledAt = attestation.At });
            }
        });
        if (written != Written.Done)
        {
            return false;
        }

        await workflows.NudgeWithCase(request, cancellation);
        return true;
    }

    private async Task<FileStanding> ScanOf(RequestKey id, PostedAnswer? posted, CancellationToken cancellation) =>
        posted is null ? FileStanding.NotFound : files.StandingOf(await files.Find(id.PartyId, posted.Scan.Sha256, cancellation));

    private static AttestOutcome? Refusal(PostEntry entry, PostedAnswer? posted, FileStanding scan) =>
        posted is null || posted.Number != entry.Number ? AttestOutcome.Overtaken
        : PostedAnswer.Seen(posted) != entry.Seen ? AttestOutcome.Changed
        : scan is FileStanding.Refused or FileStanding.Blocked or FileStanding.Destroyed or FileStanding.NotFound ? AttestOutcome.ScanGone
        : null;

    private Attestation Make(EvidenceRequest request, Round round, Framework framework, Declarant who, IReadOnlyList<AttestedAnswer> answers, string? correction, AttestedPost? post)
    {
        var now = clock.GetUtcNow();
        var document = new AttestedDocument
        {
            RoundId = round.Id,
            Round = round.Name,
            Framework = framework.Version,
            Convenant = framework.ConvenantVersion,
            PartyId = request.PartyId,
            Party = request.PartyName,
            Number = request.Attestations + 1,
            Name = who.Name,
            Role = who.Role,
            Contact = who.Contact,
            Declaration = Declaration,
            At = now,
            Answers = answers,
            Correction = correction,
            Post = post,
        }.ToBytes();
        var salt = RandomNumberGenerator.GetBytes(32);
        return new Attestation
        {
            RoundId = round.Id,
            PartyId = request.PartyId,
            Number = request.Attestations + 1,
            Document = document,
            Salt = salt,
            Receipt = Attestation.ReceiptOf(document, salt),
            At = now,
        };
    }
}
