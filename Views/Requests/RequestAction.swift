/// What a coordinator does with a whole request; the word stands in its address.
package enum RequestAction: String, Sendable, CaseIterable {
    case criteria
    case shortlist
    case assignment
    case closure
    case comments
    case pause
    case resumption
}
