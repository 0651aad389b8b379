using Microsoft.Extensions.Options;
using Monitoring.Clock;
using Monitoring.Storage;
using Xunit;

namespace Monitoring.Letters;

public sealed class TextBookTests : StorageTest
{
    [Fact]
    public async Task A_thousand_letters_ask_storage_which_texts_are_current_once_and_for_a_version_once_for_ever()
    {
        var (here, elsewhere) = (Book(), Book());
        var shipped = LetterTexts.Shipped(LetterStep.Ask);
        await new EditText(elsewhere, TimeProvider.System).Save(LetterStep.Ask, 1, shipped with { Dutch = shipped.Dutch with { Subject = "Nieuw" } }, "anna", Patience);

        var before = Storage.Calls.Total;
        for (var letter = 0; letter < 1000; letter++)
        {
            Assert.Equal("Nieuw", (await here.Get(LetterStep.Ask, (await here.Current(Patience)).VersionOf(LetterStep.Ask), Patience)).Dutch.Subject);
        }

        Assert.Equal(2, Storage.Calls.Total - before);
    }

    private TextBook Book() => new(new Table<TextInUse>(Storage), new Table<EditedText>(Storage), Options.Create(new WhomToCall()), new SystemClock(new Still()));

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 10, 26, 8, 0, 0, TimeSpan.Zero);
    }
}
