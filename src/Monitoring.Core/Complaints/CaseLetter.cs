using System.Globalization;
using Monitoring.Letters;

namespace Monitoring.Complaints;

/// <summary>Names the letters of a case after its registration: which text, to which side, and which time it is sent.</summary>
/// <remarks>Two parties may know the same person: the side in the name of the letter tells whose contact is meant. The first letters of a case have no side, and go to the respondent.</remarks>
public static class CaseLetter
{
    /// <summary>The letter's name: <c>hearing.r1</c>.</summary>
    /// <param name="text">One of <see cref="LetterStep"/>.</param>
    /// <param name="side">To whom.</param>
    /// <param name="number">Counted from 1: each is a letter of its own.</param>
    public static string Step(string text, CaseSide side, int number = 1) => string.Create(CultureInfo.InvariantCulture, $"{text}.{Mark(side)}{number}");

    /// <summary>To which side a letter goes.</summary>
    public static CaseSide SideOf(string step) => step.Split('.') switch
    {
        [_, ['c', .. var number]] when IsNumber(number) => CaseSide.Complainant,
        [_, ['s', .. var number]] when IsNumber(number) => CaseSide.Seat,
        _ => CaseSide.Respondent,
    };

    /// <summary>The id of somebody who acts for a seat, among the contacts of a case.</summary>
    public static string ContactOf(string founder, string person) => $"{founder}~{person}";

    /// <summary>The founder for whose seat a contact of a case acts.</summary>
    public static string SeatOf(string contact) => contact.Split('~')[0];

    /// <summary>Which time the letter is sent, counted from 1.</summary>
    public static int NumberOf(string step) => step.Split('.') is [_, [_, .. var number]] && IsNumber(number) ? int.Parse(number, CultureInfo.InvariantCulture) : 1;

    private static char Mark(CaseSide side) => side switch
    {
        CaseSide.Complainant => 'c',
        CaseSide.Seat => 's',
        CaseSide.Respondent => 'r',
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "The secretariaat gets tasks, not letters."),
    };

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
