using Microsoft.AspNetCore.Routing;

namespace Passcode.Api.OpenApi;

/// <summary>Generates the OpenAPI document from the handlers.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";
    private const string Group = "passcode";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        // Excludes endpoints of the host that are not part of this API.
        options.ShouldInclude = description => description.GroupName == Group;
        options.CreateSchemaReferenceId = SchemaShapes.NameOf;
        options.AddSchemaTransformer<SchemaShapes>();
        options.AddDocumentTransformer<DocumentHead>();
        options.AddDocumentTransformer<SecondShapesTransformer>();
        options.AddOperationTransformer<QueryTexts>();
        options.AddOperationTransformer<TextBodies>();
        options.AddOperationTransformer<ResponseHeaders>();
        options.AddOperationTransformer<ResponseTexts>();
        options.AddOperationTransformer<Security>();
    });

    /// <summary>Adds a group of routes to the document.</summary>
    public static RouteGroupBuilder Document(this RouteGroupBuilder group)
    {
        group.WithGroupName(Group);
        ((IEndpointConventionBuilder)group).Finally(ProblemResponses.Add);
        return group;
    }
}
