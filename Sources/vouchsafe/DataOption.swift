import ArgumentParser
import Foundation
import Store

/// Which data folder a command works on.
struct DataOption: ParsableArguments {
    @Option(name: .customLong("data"), help: "The data folder (or VOUCHSAFE_DATA; default ./data).")
    var named: String?

    var path: String { named ?? Self.environment ?? "./data" }

    /// The folder, made where it is missing.
    func folder() throws -> DataFolder { try DataFolder(path) }

    /// The folder of a program that has been started before.
    func existingFolder() throws -> DataFolder {
        guard FileManager.default.fileExists(atPath: path + "/control.sqlite") else {
            throw CommandFailure("There is no data folder at \(path). Name it with --data.")
        }
        return try DataFolder(path)
    }

    static var environment: String? {
        ProcessInfo.processInfo.environment["VOUCHSAFE_DATA"].flatMap { $0.isEmpty ? nil : $0 }
    }
}
