/// Why a copy could not be made, or can't be trusted, in a sentence for whoever has it.
package struct BackupFault: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
