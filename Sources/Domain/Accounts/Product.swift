/// Something the tenant sells, or a name in a deal that nobody has said to be one.
package struct Product: Hashable, Sendable {
    package let id: ID<Product>
    package let name: String
    /// False for a name that only deals use so far.
    package let isListed: Bool

    package init(id: ID<Product>, name: String, isListed: Bool) {
        self.id = id
        self.name = name
        self.isListed = isListed
    }
}
