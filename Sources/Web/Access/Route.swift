import Domain

/// One line of the access table: a method, an address pattern, and whom it is for.
package struct Route: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let method: String
    /// As `/:tenant/coordinator/requests/:request`.
    package let path: String
    package let audience: Audience

    package var description: String { "\(method) \(path) \(audience.rawValue)" }

    package static func < (left: Self, right: Self) -> Bool {
        (left.path, left.method) < (right.path, right.method)
    }

    /// Whether an address has this pattern: the same segments, any text where a parameter stands.
    func matches(_ segments: [Substring]) -> Bool {
        let pattern = path.split(separator: "/")
        return pattern.count == segments.count
            && zip(pattern, segments).allSatisfy { part, segment in
                // `/demo/sign-in` is no tenant's sign-in.
                part == ":tenant" ? Slug(segment) != nil : part.hasPrefix(":") || part == segment
            }
    }
}
