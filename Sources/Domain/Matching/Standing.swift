/// Where a reference stands in a ranking. The points of fit and of rest are added, both as they are shown, so that a
/// reader can check the order. Among equals the better fit comes first, then whoever has used the smallest share of their
/// limit, then whoever was asked longest ago.
package struct Standing: Hashable, Comparable, Sendable {
    package let fit: Int
    package let restPoints: Int
    package let rest: Rest
    package let reference: ID<Reference>

    package init(fit: Int, rest: Rest, weight: Int, reference: ID<Reference>) {
        self.fit = fit
        self.rest = rest
        restPoints = rest.points(weight)
        self.reference = reference
    }

    package var points: Int { fit + restPoints }

    /// What comes first in the ranking is less.
    package static func < (left: Standing, right: Standing) -> Bool {
        if left.points != right.points { return left.points > right.points }
        if left.fit != right.fit { return left.fit > right.fit }
        if left.rest.used != right.rest.used { return left.rest.used < right.rest.used }
        let (mine, theirs) = (left.rest.days ?? .max, right.rest.days ?? .max)
        if mine != theirs { return mine > theirs }
        return left.reference < right.reference
    }
}
