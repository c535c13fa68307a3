import ArgumentParser

/// The program: everything it does is a command.
@main struct Vouchsafe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vouchsafe",
        abstract: "Runs customer reference programs: one server, one file a tenant.",
        subcommands: [Demo.self])
}
