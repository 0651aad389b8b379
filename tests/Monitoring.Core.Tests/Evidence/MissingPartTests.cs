using Monitoring.Frameworks;
using Monitoring.Register;
using Xunit;

namespace Monitoring.Evidence;

public class MissingPartTests
{
    private static readonly LocalText Words = new("woorden", "words");
    private static readonly ChoiceOption Plain = new("plain", Words, [], null);
    private static readonly ChoiceOption Needy = new("needy", Words, [ProofKind.Files, ProofKind.Explanation], Words);

    [Fact]
    public void An_answer_misses_nothing_exactly_when_it_is_whole()
    {
        foreach (var item in Items())
            foreach (var answer in Answers())
            {
                var asked = new AskedItem(item, null);
                Assert.Equal(answer?.Answers(asked) == true, MissingPart.Of(asked, answer).Count == 0);
            }
    }

    [Fact]
    public void What_a_chosen_option_needs_is_named_with_the_option()
    {
        var asked = new AskedItem(Item([new Proof { Kind = ProofKind.Choice, Required = true, Options = [Plain, Needy] }]), null);
        var missing = MissingPart.Of(asked, Empty with { Choices = ["needy"], Explanation = "x" });
        Assert.Equal([(ProofKind.Files, Needy)], missing.Select(part => (part.Forms.Single(), part.Because)));
    }

    [Fact]
    public void Where_any_form_will_do_they_are_one_thing_to_do()
    {
        var asked = new AskedItem(Item([new Proof { Kind = ProofKind.Link }, new Proof { Kind = ProofKind.Files }]), null);
        Assert.Equal([ProofKind.Link, ProofKind.Files], Assert.Single(MissingPart.Of(asked, null)).Forms);
    }

    private static Answer Empty { get; } = new() { RoundId = "r", PartyId = "p", ItemKey = "i" };

    private static IEnumerable<EvidenceItem> Items() =>
        from required in new[] { true, false }
        from endDate in new[] { true, false }
        from notApplicable in new[] { true, false }
        from proofs in new[]
        {
            new[] { new Proof { Kind = ProofKind.Files, Required = required } },
            [new Proof { Kind = ProofKind.Link, Required = required }, new Proof { Kind = ProofKind.Files }],
            [new Proof { Kind = ProofKind.Choice, Required = required, Options = [Plain, Needy] }],
            [new Proof { Kind = ProofKind.Declaration, Required = required, Declaration = Words }, new Proof { Kind = ProofKind.Number, Required = true }],
        }
        select Item(proofs) with { EndDateAsked = endDate, NotApplicableAllowed = notApplicable };

    private static IEnumerable<Answer?> Answers()
    {
        yield return null;
        var file = new FileRef("a.pdf", FileKind.Pdf, 1, "aa", "c", default);
        for (var bits = 0; bits < 256; bits++)
        {
            bool Has(int bit) => (bits & (1 << bit)) != 0;
            yield return Empty with
            {
                Files = Has(0) ? [file] : [],
                Link = Has(1) ? "https://school.nl" : null,
                Choices = Has(2) ? ["needy"] : Has(3) ? ["plain"] : [],
                Declared = Has(4),
                Explanation = Has(5) ? "x" : null,
                Number = Has(6) ? 0 : null,
                EndsOn = Has(7) ? new DateOnly(2027, 1, 1) : null,
            };
        }

        yield return Empty with { NotApplicableBecause = "nee" };
    }

    private static EvidenceItem Item(IReadOnlyList<Proof> proofs) => new()
    {
        Id = "i",
        Title = Words,
        Articles = ["9.1"],
        Audience = PartyKind.Supplier,
        Scope = ItemScope.PerParty,
        Proofs = proofs,
        Question = Words,
        Help = Words,
        Why = Words,
    };
}
