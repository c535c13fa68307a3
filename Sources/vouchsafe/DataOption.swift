import ArgumentParser
import Domain
import Foundation
import Store

/// Which data folder a command works on, and where its settings are.
struct DataOption: ParsableArguments {
    @Option(name: .customLong("data"), help: "The data folder (or VOUCHSAFE_DATA; default ./data).")
    var named: String?
    @Option(
        name: .customLong("settings"),
        help: "A file of settings, a NAME=value a line (or VOUCHSAFE_SETTINGS).")
    var file: String?

    func settings(_ flags: [Setting: String?] = [:]) throws -> Settings {
        try Settings(flags: flags.merging([.data: named, .file: file]) { $1 })
    }

    /// The folder, made where it is missing.
    func folder() throws -> DataFolder { try DataFolder(settings().dataPath) }

    /// The folder of a program that has been started before.
    func existingFolder() throws -> DataFolder {
        let path = try settings().dataPath
        guard FileManager.default.fileExists(atPath: path + "/control.sqlite") else {
            throw CommandFailure("There is no data folder at \(path). Name it with --data.")
        }
        return try DataFolder(path)
    }

    static var environment: String? {
        ProcessInfo.processInfo.environment[Setting.data.rawValue].flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension Slug {
    /// The tenant that a command names.
    init(argument text: String) throws {
        guard let slug = Slug(text) else {
            throw CommandFailure(
                "“\(text)” is no short name of a tenant: 2 to 40 of a to z, 0 to 9 and inner hyphens, and none of the "
                    + "words that addresses need.")
        }
        self = slug
    }
}
