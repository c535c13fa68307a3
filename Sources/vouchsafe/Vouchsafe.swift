import ArgumentParser
import Domain
import Foundation

/// The program: everything it does is a command.
@main struct Vouchsafe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vouchsafe",
        abstract: "Runs customer reference programs: one server, one file a tenant.",
        discussion: """
            A command ends with 0 when it did what it was asked for, with 1 when it could not, and says why on standard \
            error, and with 64 when it was called wrongly.
            """,
        version: Release.version,
        subcommands: [
            Serve.self, Demo.self, TenantCommand.self, Admin.self, Import.self, BackupCommand.self,
            Restore.self,
            Migrate.self, Doctor.self, Routes.self, Bench.self,
        ])

    static func main() async {
        // Whatever this program writes is for its owner alone: databases, copies of them, mail.
        umask(0o077)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(withError: told(error))
        }
    }

    /// What went wrong as a sentence for whoever typed the command.
    static func told(_ error: any Error) -> any Error {
        switch error {
        case let failure as CommandFailure where failure.isUsage: ValidationError(failure.description)
        case let refusal as Refusal: CommandFailure(refusal.sentence)
        case let refusal as ImportRefusal: CommandFailure(refusal.sentence)
        default: error
        }
    }
}
