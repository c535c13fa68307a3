/// Why a command could not do what it was asked for: one sentence on standard error, and exit code 1.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String
    /// Whether what stands on the command line is wrong; then the exit code is 64, as for every wrong usage.
    let isUsage: Bool

    init(_ description: String, isUsage: Bool = false) {
        self.description = description
        self.isUsage = isUsage
    }
}
