using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Xunit;

namespace Monitoring.Frameworks;

/// <summary>Each mistake in a framework's file, the sentence it gets and the place that is named; the file is good but for that.</summary>
public class FrameworkParseTests
{
    [Fact]
    public void The_file_without_a_mistake_is_read() => Assert.NotNull(Parse(Good()).Framework);

    [Fact]
    public void An_article_that_does_not_exist() =>
        Refused(root => Item(root)["articles"] = new JsonArray("3.2", "5.9"), "file-item", "Article 5.9 does not exist in Convenant 2.0.");

    [Fact]
    public void No_article_at_all() =>
        Refused(root => Item(root)["articles"] = new JsonArray(), "file-item", "'articles' is empty. Name at least one.");

    [Fact]
    public void An_unknown_Convenant() =>
        Refused(root => root["convenant"] = "3.0", "", "Convenant 3.0 is not known. Choose from: 2.0.");

    [Fact]
    public void The_same_id_twice() =>
        Refused(root => Items(root).Add(Item(root).DeepClone()), "items 3", "'file-item' is already used. Give each its own id.");

    [Fact]
    public void An_id_that_cannot_be_a_key() =>
        Refused(root => Item(root)["id"] = "Bij~sluiter", "items 1", "'Bij~sluiter' cannot be an 'id'. Use 1 to 60 lower-case letters, digits and hyphens, starting with a letter.");

    [Fact]
    public void A_version_that_cannot_be_one() =>
        Refused(root => root["version"] = "first", "", "'first' cannot be a version. Use the version of the Convenant, a hyphen and a number: 2.0-1.");

    [Theory]
    [InlineData("en", "'question' has no English text.")]
    [InlineData("nl", "'question' has no Dutch text.")]
    public void A_translation_that_is_missing(string language, string sentence)
    {
        Refused(root => Item(root)["question"]!.AsObject().Remove(language), "file-item", sentence);
        Refused(root => Item(root)["question"]![language] = " ", "file-item", sentence);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("audience")]
    [InlineData("scope")]
    [InlineData("help")]
    [InlineData("why")]
    public void A_property_that_is_missing(string property) =>
        Refused(root => Item(root).Remove(property), "file-item", $"'{property}' is missing.");

    [Fact]
    public void No_proof() => Refused(
        root => Item(root, "choice-item")["proofs"] = new JsonArray(), "choice-item", "It does not say how a party proves this. Name at least one form in 'proofs'.");

    [Fact]
    public void One_form_of_proof_twice() => Refused(
        root => Proofs(root, "file-item").Add(Proofs(root, "file-item")[0]!.DeepClone()), "file-item", "'files' stands there twice. Keep one.");

    [Fact]
    public void A_typo_in_a_property_never_drops_a_rule() => Refused(
        root => Item(root)["validMonth"] = 12,
        "file-item",
        "'validMonth' is not known here. What can stand here: id, title, subject, articles, audience, scope, appliesTo, question, help, why, proofs, acceptedFiles, validMonths, endDateAsked, notApplicableAllowed.");

    [Fact]
    public void A_typo_inside_a_proof_an_option_or_a_text_is_found_too()
    {
        Refused(root => Proofs(root, "file-item")[0]!["requird"] = true, "file-item, proofs 1", "'requird' is not known here.*");
        Refused(root => Options(root)[1]!["need"] = "files", "choice-item, proofs 1, options 2", "'need' is not known here.*");
        Refused(root => Item(root)["why"]!["de"] = "weil", "file-item", "'de' is not known here. What can stand here: nl, en.");
        Refused(root => root["item"] = "", "", "'item' is not known here.*");
    }

    [Fact]
    public void The_same_property_twice() => RefusedText(
        Good().ToJsonString().Replace("\"version\":", "\"version\":\"2.0-1\",\"version\":", StringComparison.Ordinal), "", "'version' stands there twice. Keep one.");

    [Fact]
    public void A_word_that_does_not_exist()
    {
        Refused(root => Item(root)["audience"] = "Supplier", "file-item", "'Supplier' does not exist for 'audience'. Choose from: supplier, schoolBoard.");
        Refused(root => Item(root)["audience"] = 0, "file-item", "'0' does not exist for 'audience'. Choose from: supplier, schoolBoard.");
        Refused(root => Item(root)["acceptedFiles"] = new JsonArray("pdf", "docx"), "file-item", "'docx' does not exist for 'acceptedFiles'. Choose from: pdf, word, excel, powerPoint, openDocument, png, jpeg, text.");
    }

    [Theory]
    [InlineData("validMonths", "\"12\"", "'validMonths' must be a whole number.")]
    [InlineData("validMonths", "1.5", "'validMonths' must be a whole number.")]
    [InlineData("validMonths", "0", "'validMonths' is 0; it must be between 1 and 120.")]
    [InlineData("notApplicableAllowed", "\"yes\"", "'notApplicableAllowed' must be true or false.")]
    [InlineData("id", "7", "'id' must be a text.")]
    [InlineData("title", "\"Title\"", "'title' must be an object with properties.")]
    [InlineData("articles", "\"3.2\"", "'articles' must be a list.")]
    [InlineData("articles", "[\"3.2\", 3.2]", "'articles' must be a list of texts.")]
    public void A_value_of_another_kind(string property, string value, string sentence) =>
        Refused(root => Item(root)[property] = JsonNode.Parse(value), property == "id" ? "items 1" : "file-item", sentence);

    [Fact]
    public void Files_without_saying_which_and_kinds_without_files()
    {
        Refused(root => Item(root).Remove("acceptedFiles"), "file-item", "Files are asked for here, but 'acceptedFiles' does not say which kinds.");
        Refused(root => Item(root, "choice-item").Remove("acceptedFiles"), "choice-item", "Files are asked for here, but 'acceptedFiles' does not say which kinds.");
        Refused(root => Proofs(root, "file-item")[0]!["kind"] = "link", "file-item", "'acceptedFiles' names kinds of file, but nothing here asks for files.");
    }

    [Fact]
    public void A_choice_that_is_none()
    {
        Refused(root => Options(root).RemoveAt(0), "choice-item, proofs 1", "A choice, or a list of deviations, needs at least two options.");
        Refused(root => Options(root)[0]!["id"] = "deviating", "choice-item, proofs 1, options 2", "'deviating' is already used. Give each its own id.");
        Refused(root => Proofs(root, "file-item")[0]!["options"] = new JsonArray(), "file-item, proofs 1", "'options' belongs only to a proof of kind 'choice, deviations'.");
    }

    [Fact]
    public void An_option_that_needs_something_says_what()
    {
        Refused(root => Options(root)[1]!.AsObject().Remove("ask"), "choice-item, proofs 1, options 2", "This option needs something ('needs'), but 'ask' does not say what. Or the other way round.");
        Refused(root => Options(root)[1]!["needs"] = new JsonArray("files", "choice"), "choice-item, proofs 1, options 2", "An option cannot need 'choice'. Choose from: files, link, explanation, number, deviations, details.");
    }

    [Fact]
    public void Deviations_say_from_which_clauses_and_details_belong_to_an_option()
    {
        Refused(root => Options(root)[1]!["needs"] = new JsonArray("deviations"), "choice-item", "An option needs deviations, but there is no proof of kind 'deviations' that says what can be deviated from.");
        Refused(root => Proofs(root, "choice-item").Add(new JsonObject { ["kind"] = "deviations" }), "choice-item, proofs 2", "A choice, or a list of deviations, needs at least two options.");
        Refused(root => Proofs(root, "choice-item").Add(new JsonObject { ["kind"] = "details" }), "choice-item, proofs 2", "'details' belongs to an option ('needs'), not to an item. Use 'explanation'.");
    }

    [Fact]
    public void Where_there_are_subjects_each_item_stands_under_one()
    {
        static void WithSubjects(JsonObject root) => root["subjects"] = new JsonArray(new JsonObject { ["id"] = "first", ["title"] = Words() });
        Refused(WithSubjects, "file-item", "'subject' is missing.");
        Refused(root => Item(root)["subject"] = "second", "file-item", "'second' is not among the 'subjects'. Choose from: .");
    }

    [Fact]
    public void A_declaration_has_words_and_nothing_else_has()
    {
        Refused(root => Proofs(root, "file-item").Add(new JsonObject { ["kind"] = "declaration" }), "file-item, proofs 2", "'declaration' is missing.");
        Refused(root => Proofs(root, "file-item")[0]!["declaration"] = Words(), "file-item, proofs 1", "'declaration' belongs only to a proof of kind 'declaration'.");
    }

    [Fact]
    public void A_school_board_has_no_products()
    {
        Refused(root => Item(root)["audience"] = "schoolBoard", "file-item", "A school board has no products: ask this per party, without 'appliesTo'.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("id;title\nmodel;Model")]
    [InlineData("{\"version\":\"\\ud800\"}")]
    public void What_is_no_JSON(string text) => RefusedText(text, "", "This file is not valid JSON: *");

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    public void JSON_that_is_no_framework(string text) => RefusedText(text, "", "'framework' must be an object with properties.");

    [Fact]
    public void A_file_that_is_far_too_large() => RefusedText(new string(' ', 2_000_000), "", "This file is larger than 1 MB.*");

    [Fact]
    public void No_items() => Refused(root => root["items"] = new JsonArray(), "", "'items' is empty. Name at least one.");

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var root = Good();
        Item(root).Remove("why");
        Item(root)["articles"] = new JsonArray("99");
        root["extra"] = 1;
        Assert.Equal(3, Parse(root).Errors.Count);
    }

    [Fact]
    public void Every_error_speaks_Dutch_too() => Assert.All(Parse(new JsonObject()).Errors, error =>
    {
        Assert.False(string.IsNullOrWhiteSpace(error.Sentence.Nl));
        Assert.NotEqual(error.Sentence.En, error.Sentence.Nl);
    });

    [Property(MaxTest = 500)]
    public bool Damage_anywhere_gives_errors_or_a_framework_and_never_an_exception(ushort at, byte with)
    {
        var bytes = Encoding.UTF8.GetBytes(Good().ToJsonString());
        bytes[at % bytes.Length] = with;
        using var stream = new MemoryStream(bytes);
        var reading = Framework.Parse(stream);
        return reading.Framework is null == reading.Errors.Count > 0;
    }

    private static void Refused(Action<JsonObject> mistake, string where, string sentence)
    {
        var root = Good();
        mistake(root);
        RefusedText(root.ToJsonString(), where, sentence);
    }

    private static void RefusedText(string json, string where, string sentence)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var reading = Framework.Parse(stream);
        Assert.Null(reading.Framework);
        Assert.Contains(reading.Errors, error => error.Where == where && (sentence.EndsWith('*')
            ? error.Sentence.En.StartsWith(sentence[..^1], StringComparison.Ordinal)
            : error.Sentence.En == sentence));
    }

    private static FrameworkReading Parse(JsonObject root)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(root.ToJsonString()));
        return Framework.Parse(stream);
    }

    private static JsonArray Items(JsonObject root) => root["items"]!.AsArray();

    private static JsonObject Item(JsonObject root, string id = "file-item") =>
        Items(root).First(item => (string?)item!["id"] == id)!.AsObject();

    private static JsonArray Proofs(JsonObject root, string id) => Item(root, id)["proofs"]!.AsArray();

    private static JsonArray Options(JsonObject root) => Proofs(root, "choice-item")[0]!["options"]!.AsArray();

    private static JsonObject Words() => new() { ["nl"] = "ja", ["en"] = "yes" };

    private static JsonObject Good() => new()
    {
        ["version"] = "2.0-1",
        ["convenant"] = "2.0",
        ["title"] = Words(),
        ["items"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "file-item",
                ["title"] = Words(),
                ["articles"] = new JsonArray("3.2"),
                ["audience"] = "supplier",
                ["scope"] = "perProduct",
                ["question"] = Words(),
                ["help"] = Words(),
                ["why"] = Words(),
                ["proofs"] = new JsonArray(new JsonObject { ["kind"] = "files", ["required"] = true }),
                ["acceptedFiles"] = new JsonArray("pdf"),
            },
            new JsonObject
            {
                ["id"] = "choice-item",
                ["title"] = Words(),
                ["articles"] = new JsonArray("4.2"),
                ["audience"] = "supplier",
                ["scope"] = "perParty",
                ["question"] = Words(),
                ["help"] = Words(),
                ["why"] = Words(),
                ["proofs"] = new JsonArray(new JsonObject
                {
                    ["kind"] = "choice",
                    ["options"] = new JsonArray(
                        new JsonObject { ["id"] = "plain", ["text"] = Words() },
                        new JsonObject { ["id"] = "deviating", ["text"] = Words(), ["needs"] = new JsonArray("files"), ["ask"] = Words() }),
                }),
                ["acceptedFiles"] = new JsonArray("pdf"),
            }),
    };
}
