/// How near the industries of a reference's company are to the prospect's: the nearest of several counts.
enum IndustryComparison {
    static func of(_ have: [NAICS], _ wanted: NAICS?) -> Comparison {
        guard let wanted, let nearest = nearest(have, wanted) else { return .unknown(.industry) }
        let words =
            switch nearest.proximity {
            case .sameGroup: "same industry"
            case .sameSubsector: "same subsector"
            case .sameSector: "same sector"
            case .related: "related industry"
            case .unrelated: "another industry"
            }
        return Comparison(worth(nearest.proximity), words, detail: nearest.industry.title)
    }

    /// Nil where no industry is known.
    static func match(_ have: [NAICS], _ wanted: NAICS) -> Double? {
        nearest(have, wanted).map { worth($0.proximity) }
    }

    /// Of two equally near, the more telling one.
    private static func nearest(
        _ have: [NAICS], _ wanted: NAICS
    ) -> (industry: NAICS, proximity: IndustryProximity)? {
        var best: (industry: NAICS, proximity: IndustryProximity)?
        for industry in have {
            let proximity = wanted.proximity(to: industry)
            if let known = best, known.proximity >= proximity { continue }
            best = (industry, proximity)
        }
        return best
    }

    private static func worth(_ proximity: IndustryProximity) -> Double {
        switch proximity {
        case .sameGroup: 1
        case .sameSubsector: 0.85
        case .sameSector: 0.65
        case .related: 0.35
        case .unrelated: 0
        }
    }
}
