using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Passcode.Api;
using Passcode.Core;
using Passcode.Core.Eligibility;

namespace Passcode.Infrastructure.Tests;

/// <summary>Every text that the API can say to a person is in every language, as the compiled code has it.</summary>
public sealed partial class TranslationTests
{
    private static readonly string[] InEnglishOnly = ["Passcode.Api.OpenApi"];

    // Of the core, those whose texts with values are told to people by the API.
    private static readonly string[] TextsOfCore = ["ResetAdvice", "BulkRunProblem", "VerifyAudit"];

    private static readonly List<TypeDefinition> Types =
    [
        .. new[] { typeof(Translations), typeof(PasscodeApi) }.SelectMany(type => AssemblyDefinition.ReadAssembly(type.Assembly.Location).MainModule.GetTypes()),
    ];

    public static TheoryData<string> Languages => new(Translations.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_reason_every_wait_every_title_and_every_row_of_the_matrix_is_translated(string language)
    {
        var known = All(language);
        var texts = Types.Where(type => type.IsEnum).SelectMany(type => type.Fields).SelectMany(field => field.CustomAttributes)
            .Where(attribute => attribute.AttributeType.Name is "AdviceAttribute" or "ProblemKindAttribute")
            .SelectMany(attribute => attribute.ConstructorArguments).Select(argument => argument.Value).OfType<string>()
            .Concat(Enum.GetValues<SupportEdition>().SelectMany(edition => SupportMatrix.For(edition).Rows).Select(row => row.Advice));
        AssertNone(texts.Distinct().Where(text => !known.ContainsKey(text)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_with_values_is_translated(string language)
    {
        var known = All(language);
        var texts = Types.Where(type => type.FullName.StartsWith("Passcode.Api", StringComparison.Ordinal) && !Array.Exists(InEnglishOnly, type.FullName.StartsWith))
            .Concat(Types.Where(type => TextsOfCore.Any(type.FullName.Contains)))
            .SelectMany(type => type.Methods).SelectMany(Formats).Distinct();
        AssertNone(texts.Where(text => Word().IsMatch(text) && !known.ContainsKey(text)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_translation_has_the_values_of_its_text_and_is_used(string language)
    {
        var used = Types.SelectMany(type => type.Methods).Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).Select(step => step.Operand)
            .Concat(Types.SelectMany(type => type.Fields.SelectMany(field => field.CustomAttributes).Concat(type.Properties.SelectMany(property => property.CustomAttributes)))
                .SelectMany(attribute => attribute.ConstructorArguments.Concat(attribute.Properties.Select(property => property.Argument))).Select(argument => argument.Value))
            .Concat(Types.SelectMany(type => type.Fields).Where(field => field.HasConstant).Select(field => field.Constant))
            .Concat(Enum.GetValues<SupportEdition>().SelectMany(edition => SupportMatrix.For(edition).Rows).Select(row => row.Advice))
            .OfType<string>().ToHashSet();
        Assert.Each(All(language), translation =>
        {
            Assert.Equal(Values(translation.Key), Values(translation.Value));
            Assert.Contains(translation.Key, used);
        });
    }

    // Not Assert.Empty, which cuts the texts that it shows.
    private static void AssertNone(IEnumerable<string> texts)
    {
        var all = string.Join('\n', texts);
        Assert.True(all.Length == 0, all);
    }

    private static Dictionary<string, string> All(string language) =>
        new[] { Translations.OfCore, PasscodeApi.Texts }.SelectMany(texts => texts.All(CultureInfo.GetCultureInfo(language))).ToDictionary();

    // $"…" as a FormattableString: its format, the values in an array, and a call.
    private static IEnumerable<string> Formats(MethodDefinition method)
    {
        if (!method.HasBody)
        {
            return [];
        }

        var steps = method.Body.Instructions;
        List<string> formats = [.. steps.Where(IsFormat).Select(step => (string)step.Operand)];
        var calls = steps.Count(step => step.Operand is MethodReference { Name: nameof(FormattableStringFactory.Create), DeclaringType.Name: nameof(FormattableStringFactory) });
        return calls == 0 ? [] : formats;
    }

    private static bool IsFormat(Instruction step) => step.OpCode == OpCodes.Ldstr
        && (step.Next?.Operand is MethodReference { Name: "Empty", DeclaringType.Name: "Array" }
            || step.Next?.Next is { OpCode.Code: Code.Newarr, Operand: TypeReference { FullName: "System.Object" } });

    private static IEnumerable<string> Values(string text) => Value().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Value();

    [GeneratedRegex("[a-z]{2}")]
    private static partial Regex Word();
}
