import Foundation

/// Turns one template into one Swift file: `ViewCompiler NAME INPUT OUTPUT IMPORT…`.
///
/// NAME is how errors call the template; the imports are what its expressions need.
@main
struct ViewCompiler {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4 else {
            complain("usage: ViewCompiler NAME INPUT OUTPUT IMPORT…")
            exit(64)
        }
        do {
            let text = try String(contentsOfFile: arguments[2], encoding: .utf8)
            let imports = Array(arguments[4...])
            let swift = try Template(path: arguments[1], text: text).compile(imports: imports)
            try swift.write(toFile: arguments[3], atomically: true, encoding: .utf8)
        } catch let error as TemplateError {
            complain(error.line(path: arguments[1]))
            exit(1)
        } catch {
            complain("\(arguments[1]):1:1: error: \(error.localizedDescription)")
            exit(1)
        }
    }

    private static func complain(_ sentence: String) {
        FileHandle.standardError.write(Data("\(sentence)\n".utf8))
    }
}
