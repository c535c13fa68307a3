/// A *must* that keeps references out whom nothing else keeps out: making it *nice* would let so many more in.
package struct Relaxation: Hashable, Sendable {
    package let criterion: Criterion
    package let gain: Int

    package init(criterion: Criterion, gain: Int) {
        self.criterion = criterion
        self.gain = gain
    }

    /// The greatest gain first.
    ///
    /// - Parameter gains: for each reference kept out by one *must* alone, that one.
    static func all(gains: [Criterion]) -> [Relaxation] {
        Criterion.allCases.compactMap { criterion in
            let gain = gains.count { $0 == criterion }
            return gain == 0 ? nil : Relaxation(criterion: criterion, gain: gain)
        }.sorted { $0.gain > $1.gain }
    }
}
