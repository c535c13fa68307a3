/// What one criterion gave to a reference's fit for a request.
package struct FitPart: Sendable {
    package var criterion: String
    package var points: Int
    package var possible: Int
    package var reason: String

    package init(_ criterion: String, points: Int, of possible: Int, reason: String) {
        self.criterion = criterion
        self.points = points
        self.possible = possible
        self.reason = reason
    }
}
