/// A reference whom a plan gave to a request, as a coordinator takes them out of it: with the version that the request had
/// when the plan was made.
package struct PlanChoice: Hashable, Sendable {
    package let request: ID<Request>
    package let version: Int
    package let reference: ID<Reference>

    package init(request: ID<Request>, version: Int, reference: ID<Reference>) {
        self.request = request
        self.version = version
        self.reference = reference
    }

    /// As a form carries it: "12.3.34" for request 12, drawn at version 3, and reference 34.
    package init?(text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let request = ID<Request>(text: parts[0]), let version = Int(parts[1]),
            let reference = ID<Reference>(text: parts[2])
        else { return nil }
        self.init(request: request, version: version, reference: reference)
    }

    package var text: String { "\(request).\(version).\(reference)" }
}
