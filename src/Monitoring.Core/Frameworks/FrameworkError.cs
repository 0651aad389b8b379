namespace Monitoring.Frameworks;

/// <summary>One thing that is wrong with a framework's file, told so that whoever wrote the file can mend it.</summary>
/// <param name="Where">The place in the file: <c>privacy-leaflet, proofs 1</c>; empty for the file as a whole.</param>
/// <param name="Sentence">What is wrong and what is expected.</param>
public sealed record FrameworkError(string Where, LocalText Sentence)
{
    internal static LocalText NotJson(string detail) => new(
        $"Dit bestand is geen geldige JSON: {detail}",
        $"This file is not valid JSON: {detail}");

    internal static LocalText TooLarge() => new(
        "Dit bestand is groter dan 1 MB. Een toetsingskader is veel kleiner; kies het juiste bestand.",
        "This file is larger than 1 MB. A framework is much smaller; choose the right file.");

    internal static LocalText Wrong(string property, LocalText expected) => new(
        $"'{property}' moet {expected.Nl} zijn.",
        $"'{property}' must be {expected.En}.");

    internal static LocalText Unknown(string property, IEnumerable<string> known) => new(
        $"'{property}' kennen we hier niet. Wat hier kan staan: {string.Join(", ", known)}.",
        $"'{property}' is not known here. What can stand here: {string.Join(", ", known)}.");

    internal static LocalText Twice(string property) => new(
        $"'{property}' staat er twee keer. Laat er één staan.",
        $"'{property}' stands there twice. Keep one.");

    internal static LocalText Missing(string property) => new(
        $"'{property}' ontbreekt.",
        $"'{property}' is missing.");

    internal static LocalText NoTranslation(string property, bool english) => english
        ? new($"'{property}' heeft geen Engelse tekst.", $"'{property}' has no English text.")
        : new($"'{property}' heeft geen Nederlandse tekst.", $"'{property}' has no Dutch text.");

    internal static LocalText NoSuchWord(string property, string word, IEnumerable<string> known) => new(
        $"'{word}' bestaat niet bij '{property}'. Kies uit: {string.Join(", ", known)}.",
        $"'{word}' does not exist for '{property}'. Choose from: {string.Join(", ", known)}.");

    internal static LocalText BadId(string property, string id) => new(
        $"'{id}' kan geen '{property}' zijn. Gebruik 1 tot 60 kleine letters, cijfers en streepjes, te beginnen met een letter.",
        $"'{id}' cannot be an '{property}'. Use 1 to 60 lower-case letters, digits and hyphens, starting with a letter.");

    internal static LocalText BadVersion(string version) => new(
        $"'{version}' kan geen versie zijn. Gebruik de versie van het Convenant, een streepje en een nummer: 2.0-1.",
        $"'{version}' cannot be a version. Use the version of the Convenant, a hyphen and a number: 2.0-1.");

    internal static LocalText UnknownConvenant(string version, IEnumerable<string> known) => new(
        $"Convenant {version} kennen we niet. Kies uit: {string.Join(", ", known)}.",
        $"Convenant {version} is not known. Choose from: {string.Join(", ", known)}.");

    internal static LocalText UnknownArticle(string article, string convenant) => new(
        $"Artikel {article} staat niet in Convenant {convenant}.",
        $"Article {article} does not exist in Convenant {convenant}.");

    internal static LocalText DuplicateId(string id) => new(
        $"'{id}' is al gebruikt. Geef elk onderdeel een eigen id.",
        $"'{id}' is already used. Give each its own id.");

    internal static LocalText Empty(string property) => new(
        $"'{property}' is leeg. Noem er ten minste één.",
        $"'{property}' is empty. Name at least one.");

    internal static LocalText NoProof() => new(
        "Er staat niet bij waarmee een partij dit aantoont. Noem bij 'proofs' ten minste één vorm.",
        "It does not say how a party proves this. Name at least one form in 'proofs'.");

    internal static LocalText TooFewOptions() => new(
        "Een keuze, of een lijst van afwijkingen, heeft ten minste twee opties nodig.",
        "A choice, or a list of deviations, needs at least two options.");

    internal static LocalText OnlyFor(string property, string kind) => new(
        $"'{property}' hoort alleen bij een bewijs van de soort '{kind}'.",
        $"'{property}' belongs only to a proof of kind '{kind}'.");

    internal static LocalText NeedsNoAsk() => new(
        "Deze optie vraagt iets erbij ('needs'), maar 'ask' zegt niet wat. Of andersom.",
        "This option needs something ('needs'), but 'ask' does not say what. Or the other way round.");

    internal static LocalText NeedsForm(string kind) => new(
        $"Een optie kan geen '{kind}' vragen. Kies uit: files, link, explanation, number, deviations, details.",
        $"An option cannot need '{kind}'. Choose from: files, link, explanation, number, deviations, details.");

    internal static LocalText DetailsByItself() => new(
        "'details' hoort bij een optie ('needs'), niet bij een onderdeel. Gebruik 'explanation'.",
        "'details' belongs to an option ('needs'), not to an item. Use 'explanation'.");

    internal static LocalText DeviationsWithoutClauses() => new(
        "Een optie vraagt om afwijkingen, maar er is geen bewijs van de soort 'deviations' dat zegt waarvan afgeweken kan worden.",
        "An option needs deviations, but there is no proof of kind 'deviations' that says what can be deviated from.");

    internal static LocalText ClauseWithNeeds() => new(
        "Een onderwerp van de modelovereenkomst kan niets erbij vragen ('needs').",
        "A clause of the model agreement cannot need anything ('needs').");

    internal static LocalText NoSuchSubject(string subject, IEnumerable<string> known) => new(
        $"'{subject}' staat niet bij 'subjects'. Kies uit: {string.Join(", ", known)}.",
        $"'{subject}' is not among the 'subjects'. Choose from: {string.Join(", ", known)}.");

    internal static LocalText FilesWithoutKinds() => new(
        "Hier worden bestanden gevraagd, maar 'acceptedFiles' zegt niet welke soorten.",
        "Files are asked for here, but 'acceptedFiles' does not say which kinds.");

    internal static LocalText KindsWithoutFiles() => new(
        "'acceptedFiles' noemt soorten bestanden, maar niets vraagt hier om bestanden.",
        "'acceptedFiles' names kinds of file, but nothing here asks for files.");

    internal static LocalText BadMonths(int months) => new(
        $"'validMonths' is {months}; het moet tussen 1 en 120 liggen.",
        $"'validMonths' is {months}; it must be between 1 and 120.");

    internal static LocalText BoardWithoutProducts() => new(
        "Een schoolbestuur heeft geen producten: vraag dit per partij, zonder 'appliesTo'.",
        "A school board has no products: ask this per party, without 'appliesTo'.");
}
