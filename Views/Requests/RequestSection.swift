/// A part of the coordinator's page of a request, by the id that a link leads to.
package enum RequestSection: String, Sendable, CaseIterable {
    case engagements
    case ranking
    case criteria
    case prospect
    case clock
    case history
    case mail
    case links
    case closing
}
