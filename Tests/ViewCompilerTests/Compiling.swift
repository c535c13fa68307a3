@testable import ViewCompiler

/// Compiles a template as the build does.
func compiled(_ template: String, path: String = "Views/Parts/Greeting.html") throws(TemplateError) -> String
{
    try Template(path: path, text: template).compile(imports: ["import Domain"])
}

/// The error that a template gives, as the build shows it; nil when it compiles.
func failure(_ template: String) -> String? {
    do {
        _ = try compiled(template, path: "Views/X/Page.html")
        return nil
    } catch {
        return error.line(path: "Views/X/Page.html")
    }
}
