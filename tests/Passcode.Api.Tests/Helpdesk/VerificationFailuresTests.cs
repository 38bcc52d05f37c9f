using Passcode.Core.Audit;

namespace Passcode.Api.Tests.Helpdesk;

public sealed class VerificationFailuresTests
{
    [Fact]
    public async Task Forgeries_leave_one_entry_a_source_and_minute_however_many_come()
    {
        await using var host = await HelpdeskHost.Start();
        for (var number = 0; number < 30; number++)
        {
            Assert.Equal(401, (await host.Deliver(Sender.Send("acme", host.Now, secret: "not-the-secret-at-all"))).Status);
            Assert.Equal(401, (await host.Deliver(Sender.Send("jira", host.Now, secret: "not-the-secret-at-all"))).Status);
        }

        host.Api.Time.Advance(TimeSpan.FromMinutes(1));
        await host.Deliver(Sender.Send("acme", host.Now, secret: "not-the-secret-at-all"));

        var entries = host.Api.Audit.Records.ConvertAll(record => record.Entry);
        Assert.Equal(["helpdesk:acme", "helpdesk:jira", "helpdesk:acme"], entries.Select(entry => entry.Actor));
        Assert.Each(entries, entry => Assert.Equal(AuditEventType.DeliveryNotVerified, entry.Type));
        Assert.Contains("previous entry: 29", entries[2].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verified_delivery_leaves_none()
    {
        await using var host = await HelpdeskHost.Start();

        await host.Reset(Sender.Send("acme", host.Now));
        Assert.Empty(host.Api.Audit.OfType(AuditEventType.DeliveryNotVerified));

        await host.Deliver(Sender.Send("acme", host.Now, secret: "not-the-secret-at-all"));
        Assert.Single(host.Api.Audit.OfType(AuditEventType.DeliveryNotVerified));
    }

    [Fact]
    public async Task A_forgery_is_refused_although_the_audit_log_is_unavailable()
    {
        await using var host = await HelpdeskHost.Start();
        host.Api.Audit.Failure = ApiHost.StorageFailure;
        Assert.Equal(401, (await host.Deliver(Sender.Send("acme", host.Now, secret: "not-the-secret-at-all"))).Status);
        host.Api.Audit.Failure = null;
        host.Api.Time.Advance(TimeSpan.FromMinutes(1));
        await host.Deliver(Sender.Send("acme", host.Now, secret: "not-the-secret-at-all"));

        Assert.Contains("previous entry: 1", Assert.Single(host.Api.Audit.Records).Entry.Detail, StringComparison.Ordinal);
    }
}
