import Foundation
import PackagePlugin

/// Has every template of a target compiled to Swift before the target is.
@main
struct CompileViews: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        let compiler = try context.tool(named: "ViewCompiler").url
        let package = context.package.directoryURL.path + "/"
        let imports = target.dependencies.compactMap { dependency -> String? in
            guard case .target(let module) = dependency else { return nil }
            // A render function's signature shows types of Views, wherever its template is.
            return module.name == "Views" ? "package import Views" : "import \(module.name)"
        }
        return target.sourceFiles(withSuffix: "html").map { file in
            let name = file.url.path.replacingOccurrences(of: package, with: "")
            // The folder is part of the file's name: a module cannot hold two files of one name.
            let output = name.replacingOccurrences(of: "/", with: "-") + ".swift"
            let outputURL = context.pluginWorkDirectoryURL.appending(path: output)
            return .buildCommand(
                displayName: "Compiling \(name)", executable: compiler,
                arguments: [name, file.url.path, outputURL.path] + imports,
                inputFiles: [file.url], outputFiles: [outputURL])
        }
    }
}
