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

    private static (Framework Framework, EvidenceItem Item) Shipped(string version, string item)
    {
        var framework = ShippedFrameworks.Find(version)!;
        return (framework, framework.Find(item)!);
    }
}
