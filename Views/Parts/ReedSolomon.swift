/// Check bytes from which a reader makes good what it cannot see: Reed and Solomon's code over the field of 256 elements
/// with the polynomial x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004 §7.5.2).
struct ReedSolomon {
    private let divisor: [UInt8]

    /// - Parameter count: of the check bytes.
    init(count: Int) {
        var divisor = [UInt8](repeating: 0, count: count - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<count {
            for place in 0..<count {
                divisor[place] = Self.product(divisor[place], root)
                if place + 1 < count { divisor[place] ^= divisor[place + 1] }
            }
            root = Self.product(root, 2)
        }
        self.divisor = divisor
    }

    func checkBytes(of data: some Sequence<UInt8>) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: divisor.count)
        for byte in data {
            let factor = byte ^ rest.removeFirst()
            rest.append(0)
            for place in rest.indices { rest[place] ^= Self.product(divisor[place], factor) }
        }
        return rest
    }

    static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var product: UInt8 = 0
        for bit in (0..<8).reversed() {
            let carry = product >> 7
            product = (product << 1) ^ (carry * 0x1D)
            if right >> bit & 1 == 1 { product ^= left }
        }
        return product
    }
}
