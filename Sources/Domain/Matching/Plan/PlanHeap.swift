/// Nodes to be looked at, the nearest first.
struct PlanHeap {
    private var entries: [(distance: Int, node: Int)] = []

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    mutating func push(_ distance: Int, _ node: Int) {
        entries.append((distance, node))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            if entries[parent].distance <= entries[child].distance { return }
            entries.swapAt(parent, child)
            child = parent
        }
    }

    mutating func pop() -> (distance: Int, node: Int)? {
        guard let first = entries.first else { return nil }
        let last = entries.removeLast()
        if entries.isEmpty { return first }
        entries[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
                if entries[child].distance < entries[least].distance { least = child }
            }
            if least == parent { return first }
            entries.swapAt(parent, least)
            parent = least
        }
    }
}
