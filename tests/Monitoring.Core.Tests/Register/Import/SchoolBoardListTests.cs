using Monitoring.Register;
using Monitoring.Register.Import;
using Xunit;
using static Monitoring.Core.Tests.Register.Import.ImportTrial;

namespace Monitoring.Core.Tests.Register.Import;

public sealed class SchoolBoardListTests
{
    // In the form of DUO's lists: byte order mark, all quoted, KvK numbers without their leading zero, a board in both.
    private const string Primary = "\uFEFF" + SchoolBoards + "\"13603\",\"Stichting Voorbeeld Fryslân\",\"1082181\"\n\"13839\",\"De \"\"Eerste\"\" School\",\"10820123\"\n\"13840\",\"Zonder KvK\",\"\"\n";
    private const string Secondary = "\uFEFF" + SchoolBoards + "\"13603\",\"Stichting Voorbeeld Fryslân\",\"1082181\"\n\"13365\",\"Waardeborg\",\"8093774\"\n";

    [Fact]
    public async Task Boards_become_known_and_no_parties_and_one_in_both_lists_is_one()
    {
        await using var trial = await ImportTrial.Create();

        var report = await trial.Import(File("bo.csv", Primary), File("vo.csv", Secondary));

        Assert.Empty(report.Wrong);
        Assert.Equal((4L, 1L), (report.Added, report.Unchanged));
        var lines = await trial.All();
        Assert.Equal(4, lines.Count);
        Assert.All(lines, l => Assert.False(l.IsPartyOn(new(2026, 9, 1))));
        var board = await trial.Party("bg13603");
        Assert.Equal(("Stichting Voorbeeld Fryslân", "01082181", "13603"), (board.Name, board.Kvk, board.BoardNumber));
        Assert.Equal("De \"Eerste\" School", (await trial.Party("bg13839")).Name);
        Assert.Null((await trial.Party("bg13840")).Kvk);
    }

    [Fact]
    public async Task Lists_that_name_a_board_differently_do_not_change_it_to_and_fro()
    {
        await using var trial = await ImportTrial.Create();
        ImportFile[] Files() => [File("bo.csv", SchoolBoards + "\"13603\",\"Naam A\",\"1082181\"\n"), File("vo.csv", SchoolBoards + "\"13603\",\"Naam B\",\"1082181\"\n")];
        await trial.Import(Files());

        var again = await trial.Import(Files());

        Assert.Equal((0L, 2L, 0L), (again.Changed, again.Unchanged, again.WrongCount));
        Assert.Equal("Naam A", (await trial.Party("bg13603")).Name);
    }

    [Fact]
    public async Task A_board_that_is_a_party_keeps_its_own_name()
    {
        await using var trial = await ImportTrial.Create();
        await trial.Import(
            File("o.csv", Organisations + "onderwijsinstelling,De Sluisjes,,99901\n"),
            File("d.csv", Joinings + ",99901,lidmaatschap,2017-01-01,,2.0,PO-Raad\n"));

        await trial.Import(File("bo.csv", SchoolBoards + "\"99901\",\"Stg. v. Onderw. Sluisjes\",\"1082181\"\n"));

        var board = await trial.Party("bg99901");
        Assert.Equal(("De Sluisjes", "01082181"), (board.Name, board.Kvk));
        Assert.Single(board.Joinings);
    }

    [Fact]
    public async Task The_lists_that_DUO_publishes_are_read_whole()
    {
        await using var trial = await ImportTrial.Create();
        var texts = DuoLists() is { Count: > 0 } real ? real : [Primary, Secondary];
        ImportFile[] Files() => [.. texts.Select((text, i) => File($"duo-{i}.csv", text))];
        var numbers = texts.SelectMany(t => t.Split('\n').Skip(1)).Where(l => l.Length > 7).Select(l => l[1..6]).ToList();

        var report = await trial.Import(Files());

        Assert.Empty(report.Wrong);
        Assert.Equal(numbers.Count, report.Added + report.Unchanged);
        var lines = await trial.All();
        Assert.Equal(numbers.Distinct().Select(n => "bg" + n).Order(), lines.Select(l => l.Id).Order());
        Assert.All(lines, l => Assert.False(l.Joinings.Any() || l.HasContact || l.Kind != PartyKind.SchoolBoard));
        Assert.Equal("01082181", (await trial.Party("bg13603")).Kvk);
        Assert.Equal(0, (await trial.Import(Files())).Changed);
    }

    private static List<string> DuoLists()
    {
        var shared = Environment.GetEnvironmentVariable("MONITORING_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); shared is null && folder is not null; folder = folder.Parent)
        {
            var sibling = Path.Combine(folder.FullName, "shared");
            shared = Directory.Exists(Path.Combine(sibling, "data")) ? sibling : null;
        }

        return shared is null ? [] : [.. Directory.GetFiles(Path.Combine(shared, "data"), "duo-*.csv").Order().Select(f => System.IO.File.ReadAllText(f))];
    }
}
