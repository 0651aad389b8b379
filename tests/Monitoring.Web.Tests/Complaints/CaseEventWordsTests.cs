using Monitoring.Complaints;
using Xunit;

namespace Monitoring.Web.Complaints;

public class CaseEventWordsTests
{
    [Fact]
    public void Everything_that_can_happen_has_a_sentence_of_its_own_in_both_languages_and_names_nobody()
    {
        foreach (var english in new[] { false, true })
        {
            var l = new Language(english);
            var sentences = Enum.GetValues<CaseEventKind>().Select(kind => l.Sentence(Event(kind), ComplaintKind.Complaint)).ToList();
            Assert.Equal(sentences.Count, sentences.Distinct().Count());
            Assert.All(sentences, sentence => Assert.DoesNotContain("anna@", sentence, StringComparison.Ordinal));
            Assert.All(sentences, sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_day_of_a_term_is_named_when_it_is_known() => Assert.Equal(
        ["De verweerder is gevraagd te antwoorden, tot en met vrijdag 27 november 2026.", "De verweerder is gevraagd te antwoorden."],
        new DateOnly?[] { new(2026, 11, 27), null }.Select(day => new Language(english: false).Sentence(Event(CaseEventKind.HearingAsked) with { Day = day }, ComplaintKind.Dispute)));

    [Fact]
    public void Who_says_what_is_told_by_what_it_is()
    {
        var l = new Language(english: false);
        var said = Enum.GetValues<StatementKind>().Select(kind => l.Sentence(Event(CaseEventKind.StatementMade), ComplaintKind.Dispute, kind)).ToList();
        Assert.Equal(said.Count, said.Distinct().Count());
        Assert.Equal("De verweerder gaf antwoord.", said[(int)StatementKind.Answer]);
    }

    private static CaseEvent Event(CaseEventKind kind) => new()
    {
        ComplaintId = "zaak",
        Number = 1,
        Kind = kind,
        At = default,
        By = CaseSide.Respondent,
        Person = "anna@leerlijn.example",
        Audience = Audience.Everybody,
        Words = "Redenen.",
        Day = new DateOnly(2026, 11, 27),
    };
}
