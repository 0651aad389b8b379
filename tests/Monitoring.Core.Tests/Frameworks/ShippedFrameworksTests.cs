using Monitoring.Convenants;
using Monitoring.Register;
using Xunit;

namespace Monitoring.Frameworks;

public class ShippedFrameworksTests
{
    public static TheoryData<string, string> Items =>
        new(ShippedFrameworks.All.SelectMany(framework => framework.Items.Select(item => (framework.Version, item.Id))));

    [Theory]
    [MemberData(nameof(Items))]
    public void Every_item_names_articles_that_exist(string version, string item)
    {
        var (framework, asked) = Shipped(version, item);
        Assert.NotEmpty(asked.Articles);
        Assert.All(asked.Articles, article => Assert.True(Convenant.Get(framework.ConvenantVersion).Has(article)));
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void Every_item_speaks_both_languages(string version, string item)
    {
        var asked = Shipped(version, item).Item;
        LocalText?[] texts =
        [
            asked.Title, asked.Question, asked.Help, asked.Why,
            .. asked.Proofs.SelectMany(proof => (LocalText?[])[proof.Ask, proof.Declaration, .. proof.Options.SelectMany(option => (LocalText?[])[option.Text, option.Ask])]),
        ];
        Assert.All(texts.OfType<LocalText>(), text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text.In(english: false)));
            Assert.False(string.IsNullOrWhiteSpace(text.In(english: true)));
            Assert.NotEqual(text.Nl, text.En);
        });
    }

    [Fact]
    public void A_supplier_is_asked_for_its_agreement_once_and_a_leaflet_for_each_product()
    {
        ProductRef[] products =
        [
            new("taal", "Taal op Maat", ProductKind.LearningMaterial),
            new("las", "Leerlingadministratie", ProductKind.SchoolInformation),
            new("toegang", "Toegangspas", ProductKind.DeliveryAndAccess),
        ];
        var asked = ShippedFrameworks.Find("2.0-0")!.ItemsFor(PartyKind.Supplier, products);
        Assert.Equal(
            ["model-agreement", "privacy-leaflet~las", "privacy-leaflet~taal", "privacy-leaflet~toegang"],
            asked.Select(item => item.Key));
    }

    [Fact]
    public void A_school_board_is_asked_how_it_informs_parents()
    {
        var asked = ShippedFrameworks.Find("2.0-0")!.ItemsFor(PartyKind.SchoolBoard, []);
        Assert.Equal("parents-informed", Assert.Single(asked).Key);
    }

    [Fact]
    public void A_deviating_agreement_needs_a_file_and_the_plain_model_does_not()
    {
        var item = ShippedFrameworks.Find("2.0-0")!.Find("model-agreement")!;
        Assert.True(item.IsProvenBy([ProofKind.Choice], ["model"]));
        Assert.False(item.IsProvenBy([ProofKind.Choice], ["model-deviating"]));
        Assert.True(item.IsProvenBy([ProofKind.Choice, ProofKind.Files], ["model-deviating"]));
    }

    [Fact]
    public void A_link_or_a_file_shows_that_parents_were_told_and_nothing_does_not()
    {
        var item = ShippedFrameworks.Find("2.0-0")!.Find("parents-informed")!;
        Assert.True(item.IsProvenBy([ProofKind.Link], []));
        Assert.True(item.IsProvenBy([ProofKind.Files], []));
        Assert.False(item.IsProvenBy([], []));
    }

    [Fact]
    public void The_whole_framework_asks_a_supplier_first_about_itself_and_then_product_by_product()
    {
        ProductRef[] products =
        [
            new("taal", "Taal op Maat", ProductKind.LearningMaterial),
            new("las", "Leerlingadministratie", ProductKind.SchoolInformation),
            new("toegang", "Toegangspas", ProductKind.DeliveryAndAccess),
        ];
        var asked = Whole.ItemsFor(PartyKind.Supplier, products);
        Assert.Equal(
            [
                "told-beforehand~las", "privacy-leaflet~las", "purposes-information~las",
                "told-beforehand~taal", "privacy-leaflet~taal", "purposes-learning~taal",
                "told-beforehand~toegang", "privacy-leaflet~toegang", "purposes-delivery~toegang",
            ],
            asked.Where(item => item.Product is not null).Select(item => item.Key));
        Assert.Equal(asked.Count - 9, asked.TakeWhile(item => item.Product is null).Count());
    }

    [Fact]
    public void The_purposes_of_a_product_are_those_of_its_kind_and_no_others()
    {
        string[] all = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
        Assert.Equal(all, Options("purposes-learning"));
        Assert.Equal(all, Options("purposes-information"));
        Assert.Equal(["b", "c"], Options("purposes-delivery"));
        IEnumerable<string> Options(string item) => Whole.Find(item)!.Choices.Select(option => option.Id);
    }

    [Theory]
    [InlineData("f")]
    [InlineData("g")]
    public void Research_brings_its_conditions_each_at_its_own_purpose(string research)
    {
        var item = Whole.Find("purposes-learning")!;
        Assert.True(item.IsProvenBy([ProofKind.Choice], ["a", "h"]));
        Assert.False(item.IsProvenBy([ProofKind.Choice, ProofKind.Details], ["a", research], ["a"]));
        Assert.True(item.IsProvenBy([ProofKind.Choice, ProofKind.Details], ["a", research], [research]));
    }

    [Theory]
    [InlineData("model-agreement")]
    [InlineData("board-model-agreement")]
    public void A_deviation_is_told_one_by_one_and_an_other_agreement_with_its_reason(string id)
    {
        var item = Whole.Find(id)!;
        Assert.True(item.IsProvenBy([ProofKind.Choice], ["model"]));
        Assert.False(item.IsProvenBy([ProofKind.Choice], ["model-deviating"]));
        Assert.True(item.IsProvenBy([ProofKind.Choice, ProofKind.Deviations], ["model-deviating"]));
        Assert.False(item.IsProvenBy([ProofKind.Choice, ProofKind.Files], ["other"]));
        Assert.True(item.IsProvenBy([ProofKind.Choice, ProofKind.Files, ProofKind.Details], ["other"], ["other"]));
    }

    [Fact]
    public void Who_has_a_certificate_says_until_when_and_who_has_none_need_not()
    {
        var item = Whole.Find("security-certificate")!;
        Assert.True(item.AsksEndDate(["certificate"]));
        Assert.True(item.AsksEndDate(["audit"]));
        Assert.False(item.AsksEndDate(["not-checked"]));
        Assert.False(item.AsksEndDate([]));
    }

    [Fact]
    public void A_board_is_asked_what_the_Convenant_asks_of_boards_and_told_why_nothing_is_notified()
    {
        Assert.Equal(
            ["board-model-agreement", "choices-told", "board-contracts", "board-pseudonymisation", "parents-informed", "where-to-turn"],
            Whole.ItemsFor(PartyKind.SchoolBoard, []).Select(item => item.Key));
        Assert.DoesNotContain(Whole.Items, item => item.Articles.Any(article => article.StartsWith("7.3", StringComparison.Ordinal) || article.StartsWith("2.3", StringComparison.Ordinal)));
        var lapsed = Assert.Single(Whole.Notes, note => note.Articles.Contains("7.3"));
        Assert.Equal(PartyKind.SchoolBoard, lapsed.Audience);
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void No_two_options_of_an_item_read_the_same(string version, string item)
    {
        // A declaration keeps the words: they must lead back to one option.
        var options = Shipped(version, item).Item.Choices.ToList();
        Assert.Equal(options.Count, options.Select(option => option.Text.Nl).Distinct().Count());
        Assert.Equal(options.Count, options.Select(option => option.Text.En).Distinct().Count());
    }

    [Fact]
    public void Every_subject_has_items()
    {
        Assert.NotEmpty(Whole.Subjects);
        Assert.All(Whole.Subjects, subject => Assert.Contains(Whole.Items, item => item.Subject == subject.Id));
    }

    private static Framework Whole => ShippedFrameworks.Find("2.0-1")!;

    private static (Framework Framework, EvidenceItem Item) Shipped(string version, string item)
    {
        var framework = ShippedFrameworks.Find(version)!;
        return (framework, framework.Find(item)!);
    }
}
