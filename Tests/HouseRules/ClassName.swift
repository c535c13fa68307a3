/// A class in a template as a pattern: `badge-{{ tone }}` stands for every class that starts with `badge-`.
struct ClassName: Hashable {
    let prefix: String
    let suffix: String
    let isOpen: Bool

    /// `hole` stands where the template computes something.
    init(_ text: Substring, hole: Character) {
        let first = text.firstIndex(of: hole)
        let last = text.lastIndex(of: hole)
        prefix = String(text[..<(first ?? text.endIndex)])
        suffix = last.map { String(text[text.index(after: $0)...]) } ?? ""
        isOpen = first != nil
    }

    /// Computed as a whole: says nothing about which classes there are.
    var isUnknown: Bool { isOpen && prefix.isEmpty && suffix.isEmpty }

    func covers(_ name: String) -> Bool {
        guard isOpen else { return name == prefix }
        return !isUnknown && name.count > prefix.count + suffix.count
            && name.hasPrefix(prefix) && name.hasSuffix(suffix)
    }

    var description: String { isOpen ? "\(prefix)…\(suffix)" : prefix }
}
