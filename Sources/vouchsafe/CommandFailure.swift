/// Why a command could not do what it was asked for: one sentence on standard error, and exit code 1.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
