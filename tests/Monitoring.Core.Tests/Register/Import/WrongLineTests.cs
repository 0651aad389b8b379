using System.Text;
using Monitoring.Register.Import;
using Xunit;
using static Monitoring.Core.Tests.Register.Import.ImportTrial;

namespace Monitoring.Core.Tests.Register.Import;

public sealed class WrongLineTests
{
    private const string Known = Organisations + "leverancier,Papegaai,90001001,\nonderwijsinstelling,De Sluisjes,90002001,99901\n";

    [Theory]
    [InlineData(Organisations, "bedrijf,X,90001002,", "'bedrijf' kan niet in de kolom 'soort' staan. Kies uit: leverancier, schoolbestuur, onderwijsinstelling.")]
    [InlineData(Organisations, ",X,90001002,", "De kolom 'soort' is leeg.")]
    [InlineData(Organisations, "leverancier,,90001002,", "De kolom 'naam' is leeg.")]
    [InlineData(Organisations, "leverancier,X,,", "Een leverancier heeft een KvK-nummer nodig.")]
    [InlineData(Organisations, "leverancier,X,90001002,99902", "Een leverancier heeft geen bestuursnummer.")]
    [InlineData(Organisations, "leverancier,X,1E+07,", "'1E+07' is geen KvK-nummer. Dat heeft acht cijfers.")]
    [InlineData(Organisations, "leverancier,X,900010023,", "'900010023' is geen KvK-nummer.")]
    [InlineData(Organisations, "onderwijsinstelling,X,90002002,", "Een schoolbestuur heeft een bestuursnummer nodig.")]
    [InlineData(Organisations, "onderwijsinstelling,X,,9990", "'9990' is geen bestuursnummer. Dat heeft vijf cijfers.")]
    [InlineData(Organisations, "leverancier,X", "Deze regel heeft 2 kolommen, de eerste regel van het bestand heeft er 4.")]
    [InlineData(Organisations, "leverancier,Anders,90001001,", "Dit spreekt regel 2 van bekend.csv tegen.")]
    [InlineData(Organisations, "leverancier,\"X,90001002,", "Een aanhalingsteken op deze regel is niet gesloten")]
    [InlineData(Organisations, "leverancier,X\u0007Y,90001002,", "Op deze regel staat een onzichtbaar stuurteken.")]
    [InlineData(SchoolBoards, "\"\",\"X\",\"1082181\"", "Een schoolbestuur heeft een bestuursnummer nodig.")]
    [InlineData(Joinings, ",,toetreding,2016-09-01,,2.0,", "Vul het bestuursnummer van een schoolbestuur of het KvK-nummer van een leverancier in.")]
    [InlineData(Joinings, "90001001,,huwelijk,2016-09-01,,2.0,", "'huwelijk' kan niet in de kolom 'wijze' staan.")]
    [InlineData(Joinings, "90001001,,toetreding,,,2.0,", "De kolom 'van' is leeg.")]
    [InlineData(Joinings, "90001001,,toetreding,2016-02-30,,2.0,", "'2016-02-30' in de kolom 'van' is geen datum. Schrijf hem als 2024-09-01 of 1-9-2024.")]
    [InlineData(Joinings, "90001001,,toetreding,0216-09-01,,2.0,", "'0216-09-01' in de kolom 'van' is geen datum.")]
    [InlineData(Joinings, "90001001,,toetreding,2016-09-01,2016-08-31,2.0,", "De laatste dag ('tot') ligt voor de eerste dag ('van').")]
    [InlineData(Joinings, "90001001,,toetreding,2016-09-01,,9.9,", "Versie '9.9' van het Convenant kennen we niet.")]
    [InlineData(Joinings, "90001001,,toetreding,2016-09-01,,2.0,PO-Raad", "De kolom 'via' hoort alleen bij een lidmaatschap.")]
    [InlineData(Joinings, ",99901,lidmaatschap,2016-09-01,,2.0,", "Vul bij een lidmaatschap in 'via' PO-Raad of VO-raad in.")]
    [InlineData(Joinings, ",99901,lidmaatschap,2016-09-01,,2.0,MBO Raad", "'MBO Raad' kan niet in de kolom 'via' staan. Kies uit: PO-Raad, VO-raad.")]
    [InlineData(Joinings, "90001001,,lidmaatschap,2016-09-01,,2.0,PO-Raad", "Een leverancier kan niet via een lidmaatschap meedoen.")]
    [InlineData(Joinings, "90001009,,toetreding,2016-09-01,,2.0,", "Een leverancier met KvK-nummer 90001009 staat niet in het register.")]
    [InlineData(Joinings, ",99909,toetreding,2016-09-01,,2.0,", "Een schoolbestuur met nummer 99909 staat niet in het register.")]
    [InlineData(Joinings, "90002009,99901,toetreding,2016-09-01,,2.0,", "Schoolbestuur 99901 staat in het register met KvK-nummer 90002001.")]
    [InlineData(Products, ",code,X,leermiddel", "Een leverancier heeft een KvK-nummer nodig.")]
    [InlineData(Products, "90001001,a~b,X,leermiddel", "'a~b' kan geen code van een product zijn.")]
    [InlineData(Products, "90001001,a/b,X,leermiddel", "'a/b' kan geen code van een product zijn.")]
    [InlineData(Products, "90001001,aaaaaaaaaabbbbbbbbbbccccccccccdddddddddde,X,leermiddel", "kan geen code van een product zijn.")]
    [InlineData(Products, "90001001,code,,leermiddel", "De kolom 'naam' is leeg.")]
    [InlineData(Products, "90001001,code,X,boek", "'boek' kan niet in de kolom 'soort' staan. Kies uit: leermiddel, informatiemiddel, levering.")]
    [InlineData(Contacts, "90001001,,0,X,x@demo.example", "'0' is geen volgorde.")]
    [InlineData(Contacts, "90001001,,eerst,X,x@demo.example", "'eerst' is geen volgorde.")]
    [InlineData(Contacts, "90001001,,1,,x@demo.example", "De kolom 'naam' is leeg.")]
    [InlineData(Contacts, "90001001,,1,X,", "De kolom 'email' is leeg.")]
    [InlineData(Contacts, "90001001,,1,X,x@demo", "'x@demo' is geen goed e-mailadres.")]
    [InlineData(Contacts, "90001001,,1,X,x y@demo.example", "is geen goed e-mailadres.")]
    [InlineData(Contacts, "90001001,,1,X,x@demo..example", "is geen goed e-mailadres.")]
    [InlineData(Contacts, "90001001,,1,X,X <x@demo.example>", "is geen goed e-mailadres.")]
    [InlineData(Contacts, "90001001,,1,X,x@y@demo.example", "is geen goed e-mailadres.")]
    public async Task A_wrong_line_is_named_with_its_reason_and_not_applied(string header, string line, string sentence)
    {
        await using var trial = await ImportTrial.Create();

        var report = await trial.DryRun(File("bekend.csv", Known), File("fout.csv", header + line + "\n"));

        var wrong = Assert.Single(report.Wrong);
        Assert.Equal(("fout.csv", 2L), (wrong.File, wrong.Line));
        Assert.Contains(sentence, wrong.Why.Nl, StringComparison.Ordinal);
        Assert.NotEqual("", wrong.Why.En);
        Assert.Equal(2, report.Added);
    }

    [Fact]
    public async Task Good_lines_around_a_wrong_one_are_applied_and_the_wrong_ones_are_named_in_order()
    {
        await using var trial = await ImportTrial.Create();

        var report = await trial.Import(
            File("o.csv", Known),
            File("c.csv", Contacts.ReplaceLineEndings("\r\n") + "90001009,,1,A,a@demo.example\r\n\r\n90001001,,1,B,b@demo.example\r\n90001001,,2,\"C,c@demo.example\r\n90001001,,1,D,d@demo.example\r\n90001001,,3,E,e@demo.example\r\n"));

        Assert.Equal([2L, 5L, 6L], report.Wrong.Select(w => w.Line));
        Assert.Contains("op regel 4 van c.csv", report.Wrong[2].Why.Nl, StringComparison.Ordinal);
        Assert.Equal(["B", "E"], (await trial.Party("kvk90001001")).Contacts.Select(c => c.Name));
    }

    [Fact]
    public async Task Of_very_many_wrong_lines_the_first_are_named_and_all_are_counted()
    {
        await using var trial = await ImportTrial.Create();

        var report = await trial.DryRun(File("o.csv", Organisations + string.Concat(Enumerable.Repeat("leverancier,X,,\n", 2500))));

        Assert.Equal((ImportReport.MaxWrong, 2500L), (report.Wrong.Count, report.WrongCount));
        Assert.Equal(1001, report.Wrong[^1].Line);
    }

    [Fact]
    public async Task An_endless_line_ends_the_reading_of_its_file()
    {
        await using var trial = await ImportTrial.Create();

        var report = await trial.DryRun(File("o.csv", Known + "leverancier," + new string('x', 500_000) + ",90001002,\nleverancier,X,90001003,\n"));

        var wrong = Assert.Single(report.Wrong);
        Assert.Equal(4, wrong.Line);
        Assert.Contains("Vanaf hier is het bestand niet gelezen", wrong.Why.Nl, StringComparison.Ordinal);
        Assert.Equal(2, report.Added);
    }

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "leeg", [], "Dit bestand is leeg." },
        { "alleen wit", "\uFEFF \r\n\r\n"u8.ToArray(), "Dit bestand is leeg." },
        { "xlsx", [0x50, 0x4B, 3, 4, 20, 0, 0xFF], "Dit is een Excel-bestand" },
        { "oude xls", [0xD0, 0xCF, 0x11, 0xE0, 0, 0], "Dit is een Excel-bestand" },
        { "afgebroken letter", [.. Encoding.UTF8.GetBytes(Organisations), 0xC3], "houdt midden in een letter op" },
        { "afgebroken UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Organisations), 0x61], "houdt midden in een letter op" },
        { "een plaatje", [0xFF, 0xD8, 0xFF, 0, 1, 2, 0, 3, 4], "Dit is geen tekstbestand" },
        { "verloren letters", Encoding.UTF8.GetBytes(Organisations + "leverancier,Caf\uFFFD,90001001,\n"), "zijn letters verloren gegaan" },
        { "andere kolommen", Encoding.UTF8.GetBytes("a,b\n1,2\n"), "De kolommen van dit bestand kennen we niet. We vonden: a, b." },
        { "een kolom te weinig", Encoding.UTF8.GetBytes("kvk,bestuursnummer,volgorde,naam\n"), "Dit lijkt een bestand met contacten, maar deze kolommen ontbreken: email." },
        { "dubbele kolom", Encoding.UTF8.GetBytes("soort,naam,kvk,bestuursnummer,naam\n"), "De kolom 'naam' staat er twee keer." },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_that_cannot_be_read_is_told_of_in_one_sentence(string what, byte[] bytes, string sentence)
    {
        await using var trial = await ImportTrial.Create();

        var report = await trial.DryRun(File(what, bytes), File("goed.csv", Known));

        var wrong = Assert.Single(report.Wrong);
        Assert.Equal((what, null), (wrong.File, wrong.Line));
        Assert.Contains(sentence, wrong.Why.Nl, StringComparison.Ordinal);
        Assert.Equal(2, report.Added);
    }

    [Fact]
    public async Task Semicolons_a_byte_order_mark_capitals_and_further_columns_are_understood()
    {
        await using var trial = await ImportTrial.Create();

        var report = await trial.Import(File("o.csv", "\uFEFFNaam;Soort;\"KVK\";Bestuursnummer;Opmerking\r\nCafé, & Zoon;Leverancier; 900 010 01 ;;komt, later\r\n;;;;\r\n"));

        Assert.Empty(report.Wrong);
        Assert.Equal("Café, & Zoon", (await trial.Party("kvk90001001")).Name);
    }

    public static TheoryData<string, byte[], string?> Encodings
    {
        get
        {
            const string text = Organisations + "leverancier,Café Ĳssel,90001001,\n";
            var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            return new()
            {
                { "UTF-8", Encoding.UTF8.GetBytes(text), null },
                { "UTF-8 met merk", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], null },
                { "UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], "UTF-16" },
                { "UTF-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], "UTF-16" },
                { "UTF-16 zonder merk", Encoding.Unicode.GetBytes(text), "UTF-16" },
                { "Windows-1252", windows.GetBytes(text.Replace("Ĳ", "IJ", StringComparison.Ordinal)), "Windows-1252" },
                { "tabs", Encoding.UTF8.GetBytes(text.Replace(',', '\t')), null },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_list_is_read_in_the_letters_it_is_written_in_and_what_was_assumed_is_said(string what, byte[] bytes, string? note)
    {
        await using var trial = await ImportTrial.Create();

        var report = await trial.Import(File(what, bytes));

        Assert.Empty(report.Wrong);
        Assert.StartsWith("Café", (await trial.Party("kvk90001001")).Name, StringComparison.Ordinal);
        var said = Assert.Single(report.Files).Note?.Nl;
        Assert.True(note is null ? said is null : said!.Contains(note, StringComparison.Ordinal), said);
    }
}
