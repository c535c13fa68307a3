/// How much a route is willing to read of what a browser sends.
package struct BodyLimit: Sendable, Equatable {
    package let bytes: Int

    /// A form that people type into.
    package static let standard = BodyLimit(bytes: 2 * 1024 * 1024)

    /// A form that carries a file of at most so many megabytes.
    package static func upload(megabytes: Int) -> BodyLimit {
        BodyLimit(bytes: megabytes * 1024 * 1024 + standard.bytes)
    }
}
