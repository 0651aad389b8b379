using System.Net;
using Monitoring.Rounds;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Monitoring.Web.Rounds;

/// <summary>
/// The picture of how the evidence of a round came in, as SVG: the share of the parties that declared, by the day since the start, against the
/// round before it. A line is told by its pattern and its label, not by its colour alone; the page has the numbers in a table.
/// </summary>
internal static class RoundPicture
{
    // The values of tokens.css: in an <img> a picture has no other stylesheet.
    private static readonly OxyColor Ink = OxyColor.Parse("#16243a");
    private static readonly OxyColor InkSoft = OxyColor.Parse("#46566e");
    private static readonly OxyColor Line = OxyColor.Parse("#d5dce6");
    private static readonly OxyColor Accent = OxyColor.Parse("#0b5cad");

    /// <summary>Draws it.</summary>
    /// <param name="now">The round.</param>
    /// <param name="before">The one before it, when there is one.</param>
    /// <param name="l">The language.</param>
    /// <param name="narrow">For a phone: so narrow that its letters need not be made smaller.</param>
    public static string Svg(RoundProgress now, RoundProgress? before, Language l, bool narrow)
    {
        var size = narrow ? 15 : 16;
        var last = Math.Max(Math.Max(now.Declared.Count, before?.Declared.Count ?? 0) - 1, 7);
        var plot = new PlotModel
        {
            DefaultFont = "Source Sans 3, system-ui, sans-serif",
            DefaultFontSize = size,
            TextColor = Ink,
            PlotAreaBorderThickness = new OxyThickness(0),
            // Room for the labels at the ends of the lines; for '100%' as much as the widest of the fonts needs.
            PlotMargins = new OxyThickness(3.6 * size, size, 2.5 * size, 2 * size),
        };
        // A little more than it needs, so that the dot of a round in which nobody or everybody declared is whole.
        plot.Axes.Add(Axis(AxisPosition.Left, -3, 103, 25, value => $"{value:0}%", Line));
        var step = (int)Math.Max(1, Math.Ceiling(last / (narrow ? 4.0 : 8.0) / 7)) * 7;
        plot.Axes.Add(Axis(AxisPosition.Bottom, last * -0.02, last * 1.02, step, value => value == 0 ? l["start", "start"] : l[$"dag {value:0}", $"day {value:0}"], OxyColors.Undefined));
        if (before is not null)
        {
            plot.Series.Add(Steps(before, InkSoft, LineStyle.Dash, 2));
            plot.Annotations.Add(End(before, InkSoft, 4));
        }

        plot.Series.Add(Steps(now, Accent, LineStyle.Solid, 3));
        plot.Annotations.Add(End(now, Accent, 5));
        var svg = new SvgExporter { Width = narrow ? 360 : 860, Height = narrow ? 240 : 300, UseVerticalTextAlignmentWorkaround = true }.ExportToString(plot);
        return Told(svg, now, before, l);
    }

    /// <summary>The picture in words, for who does not see it.</summary>
    public static string InWords(RoundProgress now, RoundProgress? before, Language l)
    {
        var day = now.Declared.Count - 1;
        var words = l[$"Op dag {day} heeft {now.PercentAt(day)}% van de gevraagde partijen verklaard.", $"On day {day}, {now.PercentAt(day)}% of the parties that were asked have declared."];
        return before?.PercentAt(Math.Min(day, before.Declared.Count - 1)) is { } then
            ? words + l[$" In {before.Name} was dat toen {then}%.", $" In {before.Name} it was {then}% then."]
            : words;
    }

    private static LinearAxis Axis(AxisPosition position, double minimum, double maximum, double step, Func<double, string> label, OxyColor grid) => new()
    {
        Position = position,
        Minimum = minimum,
        Maximum = maximum,
        MajorStep = step,
        MinorTickSize = 0,
        MajorTickSize = grid.IsUndefined() ? 5 : 0,
        TicklineColor = InkSoft,
        TextColor = Ink,
        AxislineStyle = LineStyle.None,
        MajorGridlineStyle = grid.IsUndefined() ? LineStyle.None : LineStyle.Solid,
        MajorGridlineColor = grid,
        LabelFormatter = label,
    };

    private static StairStepSeries Steps(RoundProgress progress, OxyColor color, LineStyle style, double thickness)
    {
        var line = new StairStepSeries { Color = color, LineStyle = style, StrokeThickness = thickness, VerticalLineStyle = style, VerticalStrokeThickness = thickness };
        line.Points.AddRange(progress.Declared.Select((_, day) => Point(progress, day)));
        return line;
    }

    // How far it came, as a dot: of a round of one day it is all there is to see.
    private static PointAnnotation End(RoundProgress progress, OxyColor color, double radius)
    {
        var end = Point(progress, progress.Declared.Count - 1);
        return new PointAnnotation { X = end.X, Y = end.Y, Size = radius, Fill = color };
    }

    private static DataPoint Point(RoundProgress progress, int day) => new(day, 100.0 * progress.Declared[day] / Math.Max(progress.Asked, 1));

    // What a picture is called, and says, for who opens it by itself.
    private static string Told(string svg, RoundProgress now, RoundProgress? before, Language l)
    {
        var start = svg.IndexOf("<svg", StringComparison.Ordinal);
        var end = svg.IndexOf('>', start) + 1;
        var title = l[$"Verklaard in {now.Name}", $"Declared in {now.Name}"];
        return svg[..end].Insert(start + 4, $" role=\"img\" lang=\"{l.Tag}\"") + $"<title>{WebUtility.HtmlEncode(title)}</title><desc>{WebUtility.HtmlEncode(InWords(now, before, l))}</desc>" + svg[end..];
    }
}
