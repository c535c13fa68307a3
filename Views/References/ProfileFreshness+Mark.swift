import Domain

extension ProfileFreshness {
    /// "Profile last confirmed 210 days ago", for where a stale profile may be relied on; nil while it is fresh.
    func staleMark(on today: Day) -> String? {
        isStale(on: today) ? "Profile \(sentence(on: today))" : nil
    }
}
