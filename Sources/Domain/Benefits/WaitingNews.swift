/// A deal that was won and whose news waits for the AE's word.
package struct WaitingNews: Sendable {
    package let deal: ID<Opportunity>
    /// The request on which they helped; the first, where there are several.
    package let request: ID<Request>
    package let prospect: String
    /// The names of those who would hear.
    package var helpers: [String]

    package init(deal: ID<Opportunity>, request: ID<Request>, prospect: String, helpers: [String]) {
        self.deal = deal
        self.request = request
        self.prospect = prospect
        self.helpers = helpers
    }
}
