using Monitoring.Convenants;

namespace Monitoring.Register.Import;

/// <summary>Why a line or a file was not applied, in the words of who can mend it.</summary>
internal static class Sentences
{
    internal static LocalText EmptyFile { get; } = new(
        "Dit bestand is leeg.",
        "This file is empty.");

    internal static LocalText Spreadsheet { get; } = new(
        "Dit is een Excel-bestand, ook al heet het misschien .csv. Open het in Excel, kies 'Opslaan als' en dan 'CSV UTF-8'.",
        "This is an Excel file, whatever its name says. Open it in Excel, choose 'Save as' and then 'CSV UTF-8'.");

    internal static LocalText NoText { get; } = new(
        "Dit is geen tekstbestand. Kies in Excel bij 'Opslaan als' voor 'CSV UTF-8'.",
        "This is no text file. In Excel choose 'CSV UTF-8' when saving.");

    internal static LocalText CutOff { get; } = new(
        "Dit bestand houdt midden in een letter op: het is niet helemaal overgekomen. Sla het opnieuw op en stuur het nog eens.",
        "This file ends in the middle of a letter: it did not come over whole. Save it again and send it once more.");

    internal static LocalText ReadAsWindows1252 { get; } = new(
        "Dit bestand is niet als UTF-8 opgeslagen. Wij lezen het als Windows-1252, zoals oudere Excels het maken. Kijk of namen met accenten kloppen.",
        "This file was not saved as UTF-8. We read it as Windows-1252, as older Excels make it. See whether names with accents are right.");

    internal static LocalText ReadAsUtf16 { get; } = new(
        "Dit bestand is als UTF-16 ('Unicode-tekst') opgeslagen; zo lezen wij het ook.",
        "This file was saved as UTF-16 ('Unicode text'), and we read it so.");

    internal static LocalText TooManyWrong(int most) => new(
        $"In dit bestand kloppen meer dan {most} regels niet. Wij slaan het niet op. Kijk bij de eerste fouten wat er misging, verbeter het bestand en stuur het opnieuw.",
        $"More than {most} lines of this file are wrong. We do not apply it. See at the first mistakes what went wrong, mend the file and send it again.");

    internal static LocalText LostLetters { get; } = new(
        "In dit bestand staat het teken \uFFFD: bij eerder opslaan zijn letters verloren gegaan. Sla het oorspronkelijke bestand opnieuw op als 'CSV UTF-8'.",
        "This file contains the character \uFFFD: letters were lost when it was saved before. Save the original again as 'CSV UTF-8'.");

    internal static LocalText Quotes { get; } = new(
        "Een aanhalingsteken op deze regel is niet gesloten of staat op een vreemde plek. Een veld moet op één regel staan.",
        "A quotation mark on this line is not closed or stands in an odd place. A field must stand on one line.");

    internal static LocalText TooLong { get; } = new(
        $"Deze regel is langer dan {CsvLines.MaxKilobytes} kB. Vanaf hier is het bestand niet gelezen.",
        $"This line is longer than {CsvLines.MaxKilobytes} kB. From here on the file was not read.");

    internal static LocalText ControlCharacter { get; } = new(
        "Op deze regel staat een onzichtbaar stuurteken. Haal het weg.",
        "This line contains an invisible control character. Remove it.");

    internal static LocalText NoOrganisation { get; } = new(
        "Vul het bestuursnummer van een schoolbestuur of het KvK-nummer van een leverancier in.",
        "Give the board number of a school board or the KvK number of a supplier.");

    internal static LocalText SupplierNeedsKvk { get; } = new(
        "Een leverancier heeft een KvK-nummer nodig.",
        "A supplier needs a KvK number.");

    internal static LocalText SupplierWithBoardNumber { get; } = new(
        "Een leverancier heeft geen bestuursnummer. Laat die kolom leeg, of kies bij 'soort' voor schoolbestuur.",
        "A supplier has no board number. Leave that column empty, or choose 'schoolbestuur' in 'soort'.");

    internal static LocalText BoardNeedsNumber { get; } = new(
        "Een schoolbestuur heeft een bestuursnummer nodig.",
        "A school board needs a board number.");

    internal static LocalText MembershipOfSupplier { get; } = new(
        "Een leverancier kan niet via een lidmaatschap meedoen. Dat kan alleen een schoolbestuur.",
        "A supplier cannot take part through a membership. Only a school board can.");

    internal static LocalText MembershipNeedsVia { get; } = new(
        "Vul bij een lidmaatschap in 'via' PO-Raad of VO-raad in.",
        "For a membership, give PO-Raad or VO-raad in 'via'.");

    internal static LocalText ViaWithoutMembership { get; } = new(
        "De kolom 'via' hoort alleen bij een lidmaatschap. Laat die hier leeg.",
        "The column 'via' belongs to a membership only. Leave it empty here.");

    internal static LocalText EndsBeforeStart { get; } = new(
        "De laatste dag ('tot') ligt voor de eerste dag ('van').",
        "The last day ('tot') lies before the first day ('van').");

    internal static LocalText UnknownColumns(IReadOnlyList<string> found) => new(
        $"De kolommen van dit bestand kennen we niet. We vonden: {List(found)}. We verwachten een van deze rijtjes: {Expected}.",
        $"We do not know the columns of this file. We found: {List(found)}. We expect one of these rows: {Expected}.");

    internal static LocalText MissingColumns(ImportKind kind, IReadOnlyList<string> missing) => new(
        $"Dit lijkt een bestand met {Header.NameOf(kind).Nl}, maar deze kolommen ontbreken: {List(missing)}.",
        $"This looks like a file of {Header.NameOf(kind).En}, but these columns are missing: {List(missing)}.");

    internal static LocalText ColumnTwice(string column) => new(
        $"De kolom '{column}' staat er twee keer. Laat er één staan.",
        $"The column '{column}' stands there twice. Keep one.");

    internal static LocalText ColumnCount(int found, int expected) => new(
        $"Deze regel heeft {found} kolommen, de eerste regel van het bestand heeft er {expected}.",
        $"This line has {found} columns, the first line of the file has {expected}.");

    internal static LocalText Missing(string column) => new(
        $"De kolom '{column}' is leeg.",
        $"The column '{column}' is empty.");

    internal static LocalText TooLongValue(string column, int max) => new(
        $"De tekst in '{column}' is langer dan {max} tekens.",
        $"The text in '{column}' is longer than {max} characters.");

    internal static LocalText NoSuchWord(string column, string word, IEnumerable<string> known) => new(
        $"'{word}' kan niet in de kolom '{column}' staan. Kies uit: {List(known)}.",
        $"'{word}' cannot stand in the column '{column}'. Choose from: {List(known)}.");

    internal static LocalText BadKvk(string value) => new(
        $"'{value}' is geen KvK-nummer. Dat heeft acht cijfers.",
        $"'{value}' is no KvK number. It has eight digits.");

    internal static LocalText BadBoardNumber(string value) => new(
        $"'{value}' is geen bestuursnummer. Dat heeft vijf cijfers.",
        $"'{value}' is no board number. It has five digits.");

    internal static LocalText BadEmail(string value) => new(
        $"'{value}' is geen goed e-mailadres.",
        $"'{value}' is no valid e-mail address.");

    internal static LocalText BadOrder(string value) => new(
        $"'{value}' is geen volgorde. Gebruik een heel getal van 1 tot en met {ContactLine.Max}; 1 is wie wij het eerst schrijven.",
        $"'{value}' is no order. Use a whole number from 1 to {ContactLine.Max}; 1 is whom we write to first.");

    internal static LocalText BadCode(string value) => new(
        $"'{value}' kan geen code van een product zijn. Gebruik 1 tot 40 letters, cijfers, streepjes of punten, te beginnen met een letter of cijfer.",
        $"'{value}' cannot be the code of a product. Use 1 to 40 letters, digits, hyphens or dots, starting with a letter or digit.");

    internal static LocalText BadDate(string column, string value) => new(
        $"'{value}' in de kolom '{column}' is geen datum. Schrijf hem als 2024-09-01 of 1-9-2024.",
        $"'{value}' in the column '{column}' is no date. Write it as 2024-09-01 or 1-9-2024.");

    internal static LocalText UnknownVersion(string version) => new(
        $"Versie '{version}' van het Convenant kennen we niet. Kies uit: {List(Convenant.All.Select(c => c.Version))}.",
        $"Version '{version}' of the Convenant is not known. Choose from: {List(Convenant.All.Select(c => c.Version))}.");

    internal static LocalText UnknownSupplier(string kvk) => new(
        $"Een leverancier met KvK-nummer {kvk} staat niet in het register. Zet hem eerst bij de organisaties. Gaat het om een schoolbestuur? Vul dan het bestuursnummer in.",
        $"A supplier with KvK number {kvk} is not in the register. Add it to the organisations first. Is it a school board? Then give the board number.");

    internal static LocalText UnknownBoard(string number) => new(
        $"Een schoolbestuur met nummer {number} staat niet in het register. Zet het eerst bij de organisaties.",
        $"A school board with number {number} is not in the register. Add it to the organisations first.");

    internal static LocalText OtherKvk(string number, string kvk) => new(
        $"Schoolbestuur {number} staat in het register met KvK-nummer {kvk}. Controleer welk nummer klopt.",
        $"School board {number} is in the register with KvK number {kvk}. Check which number is right.");

    internal static LocalText CorrectedKvk(string number, string kvk) => new(
        $"Het KvK-nummer {number} is in het register verbeterd in {kvk}. Zet dat nummer in de lijst. Is het een andere organisatie? Voeg die dan toe op de pagina Register.",
        $"The KvK number {number} was corrected to {kvk} in the register. Put that number in the list. Is it another organisation? Then add it on the page Register.");

    internal static LocalText Contradiction(string file, long line) => new(
        $"Dit spreekt regel {line} van {file} tegen. Die regel geldt; deze is niet gebruikt.",
        $"This contradicts line {line} of {file}. That line holds; this one was not used.");

    internal static LocalText OrderTaken(string file, long line) => new(
        $"Deze volgorde is al gebruikt voor een ander contact van dezelfde organisatie, op regel {line} van {file}.",
        $"This order was used for another contact of the same organisation, on line {line} of {file}.");

    internal static LocalText TooMany(LocalText what, int max) => new(
        $"Een organisatie kan niet meer dan {max} {what.Nl} hebben.",
        $"An organisation cannot have more than {max} {what.En}.");

    private static string Expected => string.Join("; ", Enum.GetValues<ImportKind>().Select(kind => List(Header.ColumnsOf(kind))));

    private static string List(IEnumerable<string> words) => string.Join(", ", words);
}
