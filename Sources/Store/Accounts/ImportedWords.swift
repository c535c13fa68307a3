package import Domain

/// A product name that only deals use, with how many, and the listed product that it probably means.
package struct UnlistedProduct: Sendable, Equatable {
    package let product: Product
    package let opportunities: Int
    package let suggestion: Product?
}

/// A sector's word with the industry it means here and how many accounts have it.
package struct SectorWord: Sendable, Equatable {
    package let word: String
    package let industry: NAICS
    package let accounts: Int
}

/// A spelling that was joined to a product.
package struct ProductSpelling: Sendable, Equatable {
    package let spelling: String
    package let product: String
}
