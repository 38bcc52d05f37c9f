using System.Text.RegularExpressions;

namespace Passcode.Testing.Browser;

/// <summary>Somebody at the console. Whatever they do, the page reaches nobody but its host and breaks none of its own rules.</summary>
public sealed class Person : IAsyncDisposable
{
    /// <summary>Their sign-in name.</summary>
    public const string Name = "agent@contoso.example";

    private readonly List<string> _troubles = [];

    internal Person(IBrowserContext context, IPage page, Uri host)
    {
        (Context, Page) = (context, page);
        page.SetDefaultTimeout(120_000);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _troubles.Add($"asked {request.Url}");
            }
        };
        page.Console += (_, message) =>
        {
            // What the server refuses is told on the page; everything else is a fault of the page, such as a breach of its policy.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _troubles.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _troubles.Add(error);
    }

    /// <summary>Their browser.</summary>
    public IBrowserContext Context { get; }

    /// <summary>What they look at.</summary>
    public IPage Page { get; }

    /// <summary>Opens an address and waits for its heading.</summary>
    public async Task Open(string path)
    {
        await Page.GotoAsync(path);
        await Expect(Heading).ToBeVisibleAsync();
    }

    /// <summary>A button by its name.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A field by its label.</summary>
    public ILocator Field(string label) => Page.GetByLabel(new Regex($"^{Regex.Escape(label)}\\s*\\*?$")); // a star says that it is required

    /// <summary>The heading of the view.</summary>
    public ILocator Heading => Page.Locator("h1"); // also beneath a panel, which hides it from those who listen

    /// <summary>A state that is shown.</summary>
    public ILocator State(string text) => Page.Locator(".badge", new() { HasTextRegex = new Regex($"^{Regex.Escape(text)}$") });

    /// <summary>The panel or dialog over the view.</summary>
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>A link by its name.</summary>
    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>Chooses a language or an appearance, or signs out, in the menu at the end of the header.</summary>
    public async Task Choose(string item)
    {
        await Page.Locator("header .who").ClickAsync();
        await Page.Locator("[role=menuitem], [role=menuitemradio]").GetByText(item, new() { Exact = true }).ClickAsync();
        await Page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Searches a device.</summary>
    public async Task Search(string text)
    {
        await Page.GetByRole(AriaRole.Searchbox).FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        Assert.Empty(_troubles);
    }
}
