using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Passcode.LocalHost.Hosting;

namespace Passcode.LocalHost.Secrets;

/// <summary>Folders of mode 0700, so that no other user of the machine can read them or leave a file in them. On Windows, the access
/// control list of the parent folder applies.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Creates a folder for programs that this process runs, or checks the existing one.</summary>
    /// <returns>The full path.</returns>
    /// <exception cref="StartException">The folder belongs to another user, is a link, or has another mode than 0700: another user could
    /// have left something in it.</exception>
    public static string Ensure(string path)
    {
        var folder = Owned(path);
        return OperatingSystem.IsWindows() || File.GetUnixFileMode(folder) == OwnerOnly
            ? folder
            : throw new StartException($"Other users can open the folder {folder}, and Passcode runs programs in it. Delete it, and start again.");
    }

    /// <summary>Creates a folder for data, or closes the existing one to other users.</summary>
    /// <returns>The full path.</returns>
    /// <exception cref="StartException">The folder belongs to another user, is a link, or everyone can write to it.</exception>
    public static string Close(string path)
    {
        var folder = Owned(path);
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(folder) is var mode && mode != OwnerOnly)
        {
            if (mode.HasFlag(UnixFileMode.OtherWrite))
            {
                throw new StartException(
                    $"Every user can write to the folder {folder}, so its content cannot be trusted. Check it and run 'chmod 700', or select a different folder with --data DIR.");
            }

            File.SetUnixFileMode(folder, OwnerOnly);
        }

        return folder;
    }

    private static string Owned(string path)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        try
        {
            var folder = OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly);
            if (folder.LinkTarget is null && (OperatingSystem.IsWindows() || IsOwn(path)))
            {
                return path;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The folder {path} cannot be created, or belongs to another user: {exception.Message}", exception);
        }

        throw new StartException($"The folder {path} belongs to another user or is a link. Delete it, or select a different folder.");
    }

    [UnsupportedOSPlatform("windows")]
    private static bool IsOwn(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path)); // only the owner can
            return true;
        }

        const int OffsetOfOwner = 20; // of stx_uid in struct statx, which is the same on every architecture: https://man7.org/linux/man-pages/man2/statx.2.html
        const int CurrentDirectory = -100; // AT_FDCWD
        const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
        const uint Owner = 0x8; // STATX_UID
        var status = new byte[256];
        return NativeMethods.StatX(CurrentDirectory, [.. Encoding.UTF8.GetBytes(path), 0], NoFollow, Owner, status) == 0
            && BitConverter.ToUInt32(status, OffsetOfOwner) == NativeMethods.EffectiveUser();
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "statx")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int StatX(int directory, byte[] path, int flags, uint mask, [Out] byte[] status);

        [DllImport("libc", EntryPoint = "geteuid")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern uint EffectiveUser();
    }
}
