/// What one criterion gave to a reference's fit for a request.
package struct FitPart: Sendable {
    package var criterion: String
    package var points: Int
    /// "12 of 28", or what is added and taken away beside the criteria: "+1.7".
    package var spelled: String
    package var reason: String

    package init(_ criterion: String, points: Int, of possible: Int, reason: String) {
        self.criterion = criterion
        self.points = points
        spelled = "\(points) of \(possible)"
        self.reason = reason
    }

    /// Points beside the criteria, less than none where they are taken away.
    package init(_ criterion: String, points: Double, reason: String) {
        self.criterion = criterion
        self.points = Int(points.rounded())
        let tenths = Int((abs(points) * 10).rounded())
        spelled = (points < 0 && tenths > 0 ? "−" : "+") + "\(tenths / 10).\(tenths % 10)"
        self.reason = reason
    }
}
