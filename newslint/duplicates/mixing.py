"""Integer hashing: the finalizers of MurmurHash3, element-wise and in place."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def fmix32(values: "NDArray[np.uint32]") -> "NDArray[np.uint32]":
    """Mix 32-bit values in place, a bijection under which each bit of the input moves half of the output's."""
    values ^= values >> 16
    values *= 0x85EBCA6B
    values ^= values >> 13
    values *= 0xC2B2AE35
    values ^= values >> 16
    return values


def fmix64(values: "NDArray[np.uint64]") -> "NDArray[np.uint64]":
    """The same for 64 bits."""
    values ^= values >> 33
    values *= 0xFF51AFD7ED558CCD
    values ^= values >> 33
    values *= 0xC4CEB9FE1A85EC53
    values ^= values >> 33
    return values
