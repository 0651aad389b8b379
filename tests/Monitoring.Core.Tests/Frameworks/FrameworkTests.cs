using System.Text;
using Monitoring.Evidence;
using Monitoring.Register;
using Xunit;

namespace Monitoring.Frameworks;

/// <summary>A framework that uses all of the shape: what the whole of version 1 for Convenant 2.0 will need.</summary>
public class FrameworkTests
{
    private static readonly ProductRef Book = new("b", "Boek", ProductKind.LearningMaterial);
    private static readonly ProductRef Admin = new("a", "Administratie", ProductKind.SchoolInformation);
    private static readonly ProductRef Door = new("d", "Deur", ProductKind.DeliveryAndAccess);
    private readonly Framework _framework = Read(Whole);

    [Fact]
    public void An_item_per_product_is_asked_for_the_kinds_to_which_it_applies() =>
        Assert.Equal(
            ["purposes-learning~b", "purposes-delivery~d"],
            Keys(Book, Door).Where(key => key.StartsWith("purposes", StringComparison.Ordinal)));

    [Fact]
    public void An_item_per_party_that_applies_to_a_kind_is_asked_when_the_party_has_one()
    {
        Assert.Contains("certificate", Keys(Admin));
        Assert.DoesNotContain("certificate", Keys(Book));
    }

    [Fact]
    public void An_item_that_names_no_kind_is_asked_also_of_a_party_without_products() =>
        Assert.Equal(["old-agreements"], Keys());

    [Fact]
    public void Keys_and_order_do_not_depend_on_the_order_in_which_products_come()
    {
        Assert.Equal(Keys(Book, Admin, Door), Keys(Door, Book, Admin));
        Assert.Equal(Keys(Book), Keys(Book, Book));
    }

    [Fact]
    public void A_board_is_never_asked_what_suppliers_are_asked() =>
        Assert.Empty(_framework.ItemsFor(PartyKind.SchoolBoard, []));

    [Fact]
    public void Choosing_research_brings_its_conditions()
    {
        var item = _framework.Find("purposes-learning")!;
        Assert.True(item.Proofs[0].Multiple);
        Assert.True(item.IsProvenBy([ProofKind.Choice], ["a"]));
        Assert.False(item.IsProvenBy([ProofKind.Choice], ["a", "f"]));
        Assert.True(item.IsProvenBy([ProofKind.Choice, ProofKind.Explanation], ["a", "f"]));
    }

    [Fact]
    public void A_form_that_is_required_cannot_be_replaced_by_another()
    {
        var item = _framework.Find("certificate")!;
        Assert.True(item is { EndDateAsked: true, ValidMonths: 36, TakesFiles: true });
        Assert.False(item.IsProvenBy([ProofKind.Files], []));
        Assert.True(item.IsProvenBy([ProofKind.Files, ProofKind.Declaration], []));
    }

    [Fact]
    public void A_lapsed_duty_is_explained_and_not_asked()
    {
        var note = Assert.Single(_framework.Notes);
        Assert.Equal(["7.3"], note.Articles);
        Assert.Equal(PartyKind.SchoolBoard, note.Audience);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Whole)]);
        Assert.Equal([FileKind.Pdf], Framework.Parse(stream).Framework!.Find("certificate")!.AcceptedFiles);
    }

    private List<string> Keys(params ProductRef[] products) =>
        [.. _framework.ItemsFor(PartyKind.Supplier, products).Select(item => item.Key)];

    private static Framework Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var reading = Framework.Parse(stream);
        Assert.Empty(reading.Errors);
        return reading.Framework!;
    }

    private const string Words = """{ "nl": "ja", "en": "yes" }""";

    private static readonly string Whole = """
        {
          "version": "2.0-9", "convenant": "2.0", "title": T,
          "items": [
            {
              "id": "purposes-learning", "title": T, "articles": ["5.1", "5.1.f"], "audience": "supplier",
              "scope": "perProduct", "appliesTo": ["learningMaterial"], "question": T, "help": T, "why": T,
              "proofs": [{ "kind": "choice", "required": true, "multiple": true, "options": [
                { "id": "a", "text": T }, { "id": "f", "text": T, "needs": ["explanation"], "ask": T } ] }]
            },
            {
              "id": "purposes-delivery", "title": T, "articles": ["5.1.b", "5.1.c"], "audience": "supplier",
              "scope": "perProduct", "appliesTo": ["deliveryAndAccess"], "question": T, "help": T, "why": T,
              "proofs": [{ "kind": "choice", "multiple": true, "options": [{ "id": "b", "text": T }, { "id": "c", "text": T }] }]
            },
            {
              "id": "certificate", "title": T, "articles": ["4.4"], "audience": "supplier",
              "scope": "perParty", "appliesTo": ["schoolInformation"], "question": T, "help": T, "why": T,
              "proofs": [{ "kind": "declaration", "required": true, "declaration": T }, { "kind": "files" }],
              "acceptedFiles": ["pdf"], "validMonths": 36, "endDateAsked": true
            },
            {
              "id": "old-agreements", "title": T, "articles": ["4.2"], "audience": "supplier", "scope": "perParty",
              "question": T, "help": T, "why": T, "proofs": [{ "kind": "number", "required": true }], "notApplicableAllowed": true
            }
          ],
          "notes": [{ "title": T, "articles": ["7.3"], "audience": "schoolBoard", "text": T }]
        }
        """.Replace(" T", " " + Words, StringComparison.Ordinal);
}
